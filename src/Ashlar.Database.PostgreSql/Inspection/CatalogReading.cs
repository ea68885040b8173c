namespace Ashlar.Database.PostgreSql.Inspection;

/// <summary>From the rows of the catalogues to the model.</summary>
/// <param name="catalog">The rows.</param>
/// <param name="own">The database schema whose objects are called without it.</param>
internal sealed class CatalogReading(Catalog catalog, string own)
{
    private static readonly Dictionary<string, ForeignKeyAction> Actions = new()
    {
        ["a"] = ForeignKeyAction.NoAction,
        ["r"] = ForeignKeyAction.Restrict,
        ["c"] = ForeignKeyAction.Cascade,
        ["n"] = ForeignKeyAction.SetNull,
        ["d"] = ForeignKeyAction.SetDefault,
    };

    public DatabaseSchema ToSchema()
    {
        var columns = catalog.Columns.ToLookup(c => (c.Namespace, c.Table));
        var indexes = catalog.Indexes.ToLookup(i => (i.Namespace, i.Table));
        var keys = catalog.ForeignKeys.ToLookup(k => (k.Namespace, k.Table));
        var policies = catalog.Policies.ToLookup(p => (p.Namespace, p.Table));
        var checks = catalog.Checks.ToLookup(c => (c.Namespace, c.Table));
        return new DatabaseSchema
        {
            Namespaces = catalog.Namespaces,
            Extensions = catalog.Extensions,
            Enums = [.. catalog.EnumLabels.GroupBy(l => NameOf(l.Namespace, l.Enum)).Select(g => new EnumDefinition(g.Key, [.. g.Select(l => l.Label)]) { HasComment = g.First().HasComment })],
            Tables =
            [
                .. catalog.Tables.Select(r => (Key: (r.Namespace, r.Name), Row: r)).Select(t => new Table(NameOf(t.Row.Namespace, t.Row.Name))
                {
                    Columns = [.. columns[t.Key].Select(Column)],
                    PrimaryKey = indexes[t.Key].Where(i => i.IsPrimary).GroupBy(i => i.Name).Select(PrimaryKey).FirstOrDefault(),
                    Indexes = [.. indexes[t.Key].Where(i => !i.IsPrimary).GroupBy(i => i.Name).Where(IsOnColumns).Select(Index)],
                    ForeignKeys = [.. keys[t.Key].GroupBy(k => k.Name).Select(ForeignKey)],
                    Checks = [.. checks[t.Key].Select(c => new CheckConstraint(c.Name, c.Expression, IsManaged(c)))],
                    RowSecurity = RowSecurity(policies[t.Key]),
                    Traits = t.Row.Traits
                        | (checks[t.Key].All(IsManaged) ? TableTraits.None : TableTraits.Checks)
                        | (indexes[t.Key].GroupBy(i => i.Name).All(i => IsOnColumns(i) || FullText(i) is not null) ? TableTraits.None : TableTraits.ExpressionIndexes),
                    FullText = indexes[t.Key].GroupBy(i => i.Name).Select(FullText).FirstOrDefault(i => i is not null),
                }),
            ],
            BypassesRowSecurity = catalog.BypassesRowSecurity,
            Views =
            [
                .. catalog.Views.Select(v => new View(NameOf(v.Namespace, v.Name), v.Query)
                {
                    Columns = [.. columns[(v.Namespace, v.Name)].Select(Column)],
                    IsManaged = OwnerMark.IsIn(v.Comment),
                    HasComment = v.HasComment,
                }),
            ],
        };
    }

    private ObjectName NameOf(string space, string name) => new(NameOf(space), name);

    private string? NameOf(string space) => space == own ? null : space;

    private Column Column(ColumnRow row)
    {
        var type = TypeParser.Parse(row, NameOf);
        var value = row is { Expression: { } sql, IsGenerated: false } ? DefaultParser.Parse(sql, type, row.IsList) : null;
        var arity = row.IsList ? ColumnArity.List : row.IsRequired ? ColumnArity.Required : ColumnArity.Nullable;
        return new Column(row.Name, type, arity)
        {
            Default = value,
            IsAutoincrement = row.IsIdentity || value is SequenceDefault,
            Generated = row is { Expression: { } computed, IsGenerated: true } ? new GeneratedValue(computed, IsStored: true) : null,
        };
    }

    private static bool IsManaged(CheckRow check) => CheckNames.IsOurs(check.Name) || OwnerMark.IsIn(check.Comment);

    private static RowSecurity? RowSecurity(IEnumerable<PolicyRow> rows) => rows.FirstOrDefault() is { } first
        ? new RowSecurity(first.IsForced, [.. rows.Where(r => r.Name is not null).Select(r => new Policy(r.Name!, r.Condition ?? ""))])
        : null;

    private static PrimaryKey PrimaryKey(IGrouping<string, IndexRow> rows) => new(rows.Key, [.. rows.Select(r => new IndexColumn(r.Column!))]);

    /// <summary>The schema language cannot say an index on an expression, so that such an index is left as it is.</summary>
    private static bool IsOnColumns(IEnumerable<IndexRow> rows) => rows.All(r => r.Column is not null);

    private static FullTextIndex? FullText(IGrouping<string, IndexRow> rows) =>
        rows.ToList() is [{ Method: "gin", Where: null, Expression: { } expression }] ? FullTextExpression.Parse(rows.Key, expression) : null;

    private static TableIndex Index(IGrouping<string, IndexRow> rows)
    {
        var first = rows.First();
        return new TableIndex(rows.Key, first.IsUnique, [.. rows.Select(r => Column(r, first.Method))])
        {
            Method = first.Method == "btree" ? null : first.Method,
            Where = first.Where,
        };
    }

    private static IndexColumn Column(IndexRow row, string method)
    {
        var ascending = method == "btree" ? IndexSort.Ascending : (IndexSort?)null;
        return new IndexColumn(row.Column!, row.IsDescending ? IndexSort.Descending : ascending, row.OperatorClass);
    }

    private ForeignKey ForeignKey(IGrouping<string, ForeignKeyRow> rows)
    {
        var first = rows.First();
        return new ForeignKey(
            rows.Key,
            [.. rows.Select(r => r.Column)],
            NameOf(first.ParentNamespace, first.Parent),
            [.. rows.Select(r => r.ParentColumn)],
            Actions[first.OnDelete],
            Actions[first.OnUpdate]);
    }
}
