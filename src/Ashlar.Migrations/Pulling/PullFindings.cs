using Ashlar.Database;
using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Pulling;

/// <summary>What of a database the schema language cannot say, or not well.</summary>
internal static class PullFindings
{
    private static readonly (TableTraits Trait, string Words)[] Words =
    [
        (TableTraits.Partitioned, "partitions"),
        (TableTraits.Inherited, "tables that inherit from it"),
        (TableTraits.Exclusions, "exclusion constraints"),
        (TableTraits.Deferrable, "keys that may be checked late"),
        (TableTraits.NullOrder, "an index with NULL at its other end"),
        (TableTraits.ExpressionIndexes, "an index on an expression"),
    ];

    public static IEnumerable<Diagnostic> Of(PullSource source)
    {
        var names = new PulledNames(source);
        return
        [
            .. source.Tables.Where(t => !JoinTables.IsOne(t, source.Dialect.Capabilities)).SelectMany(t => Of(t, source, names)),
            .. from definition in source.Database.Enums
               from value in definition.Values
               where names.Value(definition.Name, value).Length == 0
               select PullDiagnostics.InvalidName("value", value, "enum", definition.Name.ToString()),
        ];
    }

    private static IEnumerable<Diagnostic> Of(Table table, PullSource source, PulledNames names)
    {
        var name = table.Name.ToString();
        if (table.Columns.Count == 0)
        {
            yield return PullDiagnostics.NoColumns(name);
        }
        else if (ModelPuller.IsIgnored(table, null))
        {
            yield return PullDiagnostics.NoIdentifier(name);
        }

        foreach (var column in table.Columns.Where(c => names.Field(table.Name, c.Name).Length == 0))
        {
            yield return PullDiagnostics.InvalidName("column", column.Name, "table", name);
        }

        foreach (var column in table.Columns)
        {
            if (column.Type is OtherColumnType other)
            {
                yield return PullDiagnostics.UnsupportedType(column.Name, name, other.Sql);
            }
        }

        foreach (var what in Beyond(source.Database.FindTable(table.Name)!, source))
        {
            yield return PullDiagnostics.BeyondLanguage(name, what);
        }

        foreach (var key in table.ForeignKeys.Where(k => source.Tables.All(t => t.Name != k.ReferencedTable)))
        {
            yield return PullDiagnostics.OutsideSchema(key.ToString(), name, key.ReferencedTable.ToString());
        }
    }

    private static IEnumerable<string> Beyond(Table table, PullSource source)
    {
        foreach (var index in table.Indexes.Where(i => i.Where is not null && !source.HasPartialIndexes))
        {
            yield return $"an index on some of the rows (\"{index.Name}\", needs the preview feature partialIndexes)";
        }

        var checks = table.Checks.Where(c => !c.IsManaged).Select(c => c.Name ?? "without a name").ToList();
        if (checks.Count > 0)
        {
            yield return $"check constraints ({string.Join(", ", checks)})";
        }

        var generated = table.Columns.Where(c => c.Generated is not null).Select(c => c.Name).ToList();
        if (generated.Count > 0)
        {
            yield return $"generated columns ({string.Join(", ", generated)})";
        }

        foreach (var (_, words) in Words.Where(w => table.Traits.HasFlag(w.Trait)))
        {
            yield return words;
        }

        var policies = table.RowSecurity?.Policies.Where(p => !p.IsManaged).Select(p => p.Name).ToList();
        if (policies is { Count: > 0 })
        {
            yield return $"row-level security ({string.Join(", ", policies)})";
        }
    }
}
