namespace Ashlar.Database;

/// <summary>
/// A database's structure: the one model that the schema file (lowered), a live database (inspected) and the differ
/// share. Immutable. The order of every list is kept, because it decides the order of statements in a script.
/// </summary>
public sealed record DatabaseSchema
{
    public static DatabaseSchema Empty { get; } = new();

    /// <summary>Database schemas such as <c>public</c>; empty where the database has none.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    public IReadOnlyList<Extension> Extensions { get; init; } = [];

    public IReadOnlyList<EnumDefinition> Enums { get; init; } = [];

    public IReadOnlyList<Table> Tables { get; init; } = [];

    public IReadOnlyList<View> Views { get; init; } = [];

    /// <summary>
    /// It can speak of partial indexes, so that one which it does not list is to go. Where a schema file cannot, those in a
    /// database were made by hand and stay.
    /// </summary>
    public bool ComparesPartialIndexes { get; init; } = true;

    /// <summary>The role of the connection that was inspected with sees every row, whatever row-level security says.</summary>
    public bool BypassesRowSecurity { get; init; }

    public bool IsEmpty => Tables.Count == 0 && Enums.Count == 0 && Views.Count == 0;

    public Table? FindTable(ObjectName name) => Tables.FirstOrDefault(t => t.Name == name);

    public View? FindView(ObjectName name) => Views.FirstOrDefault(v => v.Name == name);
}

/// <param name="Values">In the database's order, which is the order of comparison.</param>
public sealed record EnumDefinition(ObjectName Name, IReadOnlyList<string> Values)
{
    /// <summary>The schema file says that the order means something, so that another one is a difference.</summary>
    public bool IsOrdered { get; init; }
}

/// <param name="Schema"><see langword="null"/> where the schema file names none: any schema will do.</param>
/// <param name="Version"><see langword="null"/> where the schema file names none: any version will do.</param>
/// <param name="IsRelocatable">The database can move it to another schema without dropping it.</param>
public sealed record Extension(string Name, string? Schema, string? Version, bool IsRelocatable = false);
