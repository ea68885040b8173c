namespace Ashlar.Migrations.History;

/// <summary>What became of a migration.</summary>
public enum HistoryState
{
    /// <summary>In the database, and the file is the one that was applied.</summary>
    Applied,

    /// <summary>In the database, and its file is another by now.</summary>
    Edited,

    /// <summary>In the database, and not in the folder.</summary>
    Missing,

    /// <summary>It stopped half way.</summary>
    Failed,

    /// <summary>The attempt failed and left nothing behind.</summary>
    RolledBack,

    /// <summary>It was applied, and taken back later.</summary>
    TakenBack,

    /// <summary>It was applied, and is a part of a squashed migration by now.</summary>
    Squashed,

    /// <summary>In the folder only.</summary>
    Pending,
}
