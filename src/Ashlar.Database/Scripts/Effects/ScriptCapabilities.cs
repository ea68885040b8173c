namespace Ashlar.Database.Scripts.Effects;

/// <summary>Facts about what the scripts of a database can say. Each is false, or absent, by default.</summary>
public sealed record ScriptCapabilities
{
    /// <summary>Indexes can be made, dropped and made anew while the table is written to.</summary>
    public bool ConcurrentIndexes { get; init; }

    /// <summary>A constraint can be added first and checked against the rows that exist later.</summary>
    public bool DeferredValidation { get; init; }

    /// <summary>A column can become required, change its type or get a key without making the table anew.</summary>
    public bool AltersColumns { get; init; }

    /// <summary>The setting that limits how long a statement waits for a lock; <see langword="null"/> where there is none.</summary>
    public string? LockTimeoutSetting { get; init; }

    /// <summary>The setting that limits how long a statement runs; <see langword="null"/> where there is none.</summary>
    public string? StatementTimeoutSetting { get; init; }

    /// <summary>A value that is added to an enum can be used only after COMMIT.</summary>
    public bool NewEnumValuesNeedCommit { get; init; }

    /// <summary>The setting that turns foreign keys off, which it does only outside a transaction; <see langword="null"/> where there is none.</summary>
    public string? ForeignKeySetting { get; init; }

    /// <summary>A name without a database schema is looked for in those of the connection's path.</summary>
    public bool HasNamespaces { get; init; }

    /// <summary>Values in a row begin at multiples of their size, so that the order of the columns decides how long a row is.</summary>
    public bool AlignsColumns { get; init; }
}
