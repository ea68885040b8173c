namespace Ashlar.Benchmarks.Migrations;

internal enum Operation
{
    /// <summary>From two texts to the list of what differs: a column in every table.</summary>
    Diff,

    /// <summary>The same between two structures that are there already.</summary>
    DiffOfStructures,

    /// <summary>From a text to the SQL that makes all of it.</summary>
    Script,

    /// <summary>All migrations are applied.</summary>
    DeployOfNothing,

    /// <summary>To an empty database.</summary>
    DeployOfAll,

    /// <summary>Diagnose, replay on a shadow database, write one migration.</summary>
    Dev,

    /// <summary>Diagnose, and find that the migrations make the schema; a run before it has found so too.</summary>
    DevOfNothing,
}
