namespace Ashlar.Database;

/// <summary>
/// A database's structure: the one model that the schema file (lowered), a live database (inspected) and the differ
/// share. Immutable. The order of every list is kept, because it decides the order of statements in a script.
/// </summary>
public sealed record DatabaseSchema
{
    private readonly NamedList<EnumDefinition> _enums = new([], e => e.Name);
    private readonly NamedList<Table> _tables = new([], t => t.Name);
    private readonly NamedList<View> _views = new([], v => v.Name);

    public static DatabaseSchema Empty { get; } = new();

    /// <summary>Database schemas such as <c>public</c>; empty where the database has none.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    public IReadOnlyList<Extension> Extensions { get; init; } = [];

    public IReadOnlyList<EnumDefinition> Enums
    {
        get => _enums.Items;
        init => _enums = new(value, e => e.Name);
    }

    public IReadOnlyList<Table> Tables
    {
        get => _tables.Items;
        init => _tables = new(value, t => t.Name);
    }

    public IReadOnlyList<View> Views
    {
        get => _views.Items;
        init => _views = new(value, v => v.Name);
    }

    /// <summary>
    /// It can speak of partial indexes, so that one which it does not list is to go. Where a schema file cannot, those in a
    /// database were made by hand and stay.
    /// </summary>
    public bool ComparesPartialIndexes { get; init; } = true;

    /// <summary>The role of the connection that was inspected with sees every row, whatever row-level security says.</summary>
    public bool BypassesRowSecurity { get; init; }

    public bool IsEmpty => Tables.Count == 0 && Enums.Count == 0 && Views.Count == 0;

    public Table? FindTable(ObjectName name) => _tables.Find(name);

    public EnumDefinition? FindEnum(ObjectName name) => _enums.Find(name);

    public View? FindView(ObjectName name) => _views.Find(name);
}

/// <param name="Values">In the database's order, which is the order of comparison.</param>
public sealed record EnumDefinition(ObjectName Name, IReadOnlyList<string> Values)
{
    /// <summary>The schema file says that the order means something, so that another one is a difference.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>It has a comment in the database.</summary>
    public bool HasComment { get; init; }
}

/// <param name="Schema"><see langword="null"/> where the schema file names none: any schema will do.</param>
/// <param name="Version"><see langword="null"/> where the schema file names none: any version will do.</param>
/// <param name="IsRelocatable">The database can move it to another schema without dropping it.</param>
public sealed record Extension(string Name, string? Schema, string? Version, bool IsRelocatable = false);
