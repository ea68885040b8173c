using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.Repairing;

/// <summary>What can be done where folder, history and database do not agree. None loses rows, and none is taken without a word.</summary>
public enum Remedy
{
    /// <summary>What was changed by hand becomes a migration, which counts as applied.</summary>
    AdoptDrift,

    /// <summary>The edited files are the ones that were applied, if they make the same structure.</summary>
    AcceptEdited,

    /// <summary>The missing files are written anew, from what the database has and the other files do not make.</summary>
    RestoreMissing,
}

/// <summary>A way forward that was taken.</summary>
/// <param name="Migration">As it is now.</param>
public sealed record Repair(Remedy Remedy, MigrationFile Migration);
