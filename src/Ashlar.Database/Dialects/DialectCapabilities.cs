namespace Ashlar.Database.Dialects;

/// <summary>Facts about a database. Each is false, or absent, by default.</summary>
public sealed record DialectCapabilities
{
    /// <summary>Enums are types of their own. Otherwise an enum column is a text column.</summary>
    public bool Enums { get; init; }

    /// <summary>A numbered column takes its numbers from a sequence, which is its default. Otherwise it has no default.</summary>
    public bool SequenceDefaults { get; init; }

    /// <summary>Primary keys have names. Otherwise a name is not lowered, so that it never differs.</summary>
    public bool NamedPrimaryKeys { get; init; }

    /// <summary>Foreign keys keep their names. Otherwise a changed name is no difference.</summary>
    public bool NamedForeignKeys { get; init; }

    /// <summary>The join table of a many-to-many relation has a primary key. Otherwise it has a unique index.</summary>
    public bool JoinTablePrimaryKey { get; init; }

    /// <summary>The database schema that holds what names none; <see langword="null"/> where there are no database schemas.</summary>
    public string? DefaultNamespace { get; init; }

    /// <summary>
    /// SQL for the tenant that the session works for, as a text that is NULL where none is set; <see langword="null"/> where the
    /// database has no row-level security, so that the client alone keeps tenants apart.
    /// </summary>
    public string? CurrentTenant { get; init; }

    /// <summary>A shadow database needs no server: it is made in memory.</summary>
    public bool ShadowsInMemory { get; init; }

    /// <summary>An index over words keeps how much each column counts. Otherwise a search says it.</summary>
    public bool FullTextWeights { get; init; }

    /// <summary>The longest name in UTF-8 bytes.</summary>
    public required int MaxIdentifierLength { get; init; }
}
