using System.Collections.Immutable;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Database.Scripts.Catalog;

/// <summary>
/// What the scripts so far have made, read from their text alone. No database is needed, and none is asked: what a
/// script does in other ways, such as through a procedure, is not known here. Immutable.
/// </summary>
public sealed class ScriptCatalog
{
    private readonly string? _defaultNamespace;
    private readonly ImmutableDictionary<string, CatalogTable> _tables;
    private readonly ImmutableDictionary<string, ImmutableList<string>> _enums;

    private ScriptCatalog(StringComparer names, string? defaultNamespace)
    {
        Names = names;
        _defaultNamespace = defaultNamespace;
        _tables = ImmutableDictionary.Create<string, CatalogTable>(names);
        _enums = ImmutableDictionary.Create<string, ImmutableList<string>>(names);
    }

    /// <summary>When two names are the same.</summary>
    public StringComparer Names { get; }

    public IEnumerable<CatalogTable> Tables => _tables.Values;

    public static ScriptCatalog Empty(SqlSyntax syntax, string? defaultNamespace) => new(syntax.Names, defaultNamespace);

    /// <returns><see langword="null"/> where no script made it.</returns>
    public CatalogTable? Find(ObjectName name) => _tables.GetValueOrDefault(Key(name));

    public bool AreSame(ObjectName one, ObjectName other) => Names.Equals(Key(one), Key(other));

    public CatalogTable? TableOfIndex(string index) => Tables.FirstOrDefault(t => t.Indexes.Any(i => Names.Equals(i.Name, index)));

    /// <summary>Foreign keys of any table to that one.</summary>
    public IEnumerable<(CatalogTable Table, ConstraintDefinition Key)> ReferencesTo(ObjectName name) =>
        from table in Tables
        from key in table.Constraints
        where key.References is { } reference && AreSame(reference.Table, name)
        select (table, key);

    /// <returns><see langword="null"/> where it is no enum that a script made.</returns>
    public IReadOnlyList<string>? EnumValues(string name) => _enums.GetValueOrDefault(name);

    /// <summary>The catalog after the statement.</summary>
    public ScriptCatalog Apply(ParsedStatement statement) => statement switch
    {
        CreateTableStatement { IfNotExists: true } create when Find(create.Table) is not null => this,
        CreateTableStatement create => With(new CatalogTable(create.Table)
        {
            Columns = create.Columns,
            Constraints = create.Constraints,
            IsPartlyKnown = create.IsDerived,
        }),
        AlterTableStatement alter => alter.Actions.Aggregate(
            (Catalog: this, alter.Table),
            (state, action) => (state.Catalog.Apply(state.Table, action), action is RenameTableAction rename ? state.Table with { Name = rename.Name } : state.Table)).Catalog,
        CreateIndexStatement create => Change(create.Table, t => t with
        {
            Indexes = [.. t.Indexes, new CatalogIndex(create.Name, create.Columns, create.IsUnique, create.IsPartial, create.Method)],
        }),
        CreateObjectStatement { Kind: ObjectKind.Trigger, Table: { } table } create => Change(table, t => t with { Triggers = [.. t.Triggers, create.Name.Name] }),
        CreateObjectStatement { Kind: ObjectKind.Type } create => WithEnum(create.Name.Name, [.. create.Values]),
        AlterObjectStatement alter => Apply(alter),
        DropStatement drop => drop.Names.Aggregate(this, (catalog, name) => catalog.Drop(drop, name)),
        _ => this,
    };

    /// <summary>The catalog after one action of an ALTER TABLE.</summary>
    public ScriptCatalog Apply(ObjectName table, TableAction action) => action switch
    {
        RenameTableAction rename => Find(table) is { } found ? Without(table).With(found with { Name = table with { Name = rename.Name } }) : this,
        SetSchemaAction move => Find(table) is { } found ? Without(table).With(found with { Name = table with { Namespace = move.Schema } }) : this,
        _ => Change(table, t => TableChanges.Apply(t, action, Names)),
    };

    private ScriptCatalog Apply(AlterObjectStatement alter) => alter switch
    {
        { Kind: ObjectKind.Type, AddedValue: { } value } => WithEnum(alter.Name.Name, [.. EnumValues(alter.Name.Name) ?? [], value]),
        { Kind: ObjectKind.Type, RenamedTo: { } name } when _enums.GetValueOrDefault(alter.Name.Name) is { } values =>
            new ScriptCatalog(this, _tables, _enums.Remove(alter.Name.Name).SetItem(name, values)),
        { Kind: ObjectKind.Index, RenamedTo: { } name } when TableOfIndex(alter.Name.Name) is { } table => Change(table.Name, t => t with
        {
            Indexes = [.. t.Indexes.Select(i => Names.Equals(i.Name, alter.Name.Name) ? i with { Name = name } : i)],
        }),
        _ => this,
    };

    private ScriptCatalog Drop(DropStatement drop, ObjectName name) => drop.Kind switch
    {
        ObjectKind.Table => Without(name),
        ObjectKind.Index when TableOfIndex(name.Name) is { } table => Change(table.Name, t => t with { Indexes = [.. t.Indexes.Where(i => !Names.Equals(i.Name, name.Name))] }),
        ObjectKind.Trigger when Tables.FirstOrDefault(t => t.Triggers.Contains(name.Name, Names)) is { } table =>
            Change(table.Name, t => t with { Triggers = [.. t.Triggers.Where(n => !Names.Equals(n, name.Name))] }),
        ObjectKind.Type => new ScriptCatalog(this, _tables, _enums.Remove(name.Name)),
        _ => this,
    };

    private ScriptCatalog(ScriptCatalog previous, ImmutableDictionary<string, CatalogTable> tables, ImmutableDictionary<string, ImmutableList<string>> enums)
    {
        Names = previous.Names;
        _defaultNamespace = previous._defaultNamespace;
        _tables = tables;
        _enums = enums;
    }

    private ScriptCatalog Change(ObjectName name, Func<CatalogTable, CatalogTable> change) => Find(name) is { } table ? With(change(table)) : this;

    private ScriptCatalog With(CatalogTable table) => new(this, _tables.SetItem(Key(table.Name), table), _enums);

    private ScriptCatalog Without(ObjectName name) => new(this, _tables.Remove(Key(name)), _enums);

    private ScriptCatalog WithEnum(string name, ImmutableList<string> values) => new(this, _tables, _enums.SetItem(name, values));

    private string Key(ObjectName name) => $"{name.Namespace ?? _defaultNamespace}.{name.Name}";
}
