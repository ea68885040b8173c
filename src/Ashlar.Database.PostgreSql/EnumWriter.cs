using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;

namespace Ashlar.Database.PostgreSql;

/// <summary>CREATE TYPE and its changes. Values can be added to an enum; to remove one, or to change their order, the type is made anew.</summary>
internal sealed class EnumWriter(TypeMap types, ISqlWriter writer)
{
    private const string SeveralValues =
        """
        -- This migration adds more than one value to an enum.
        -- With PostgreSQL versions 11 and earlier, this is not possible
        -- in a single migration. This can be worked around by creating
        -- multiple migrations, each migration adding only one value to
        -- the enum.
        """;

    public static string Create(ObjectName name, IEnumerable<string> values) =>
        $"CREATE TYPE {Sql.Identifier(name)} AS ENUM ({string.Join(", ", values.Select(Sql.Text))})";

    public IReadOnlyList<string> Alter(AlterEnum change) =>
        change.IsRemade ? [.. Recreate(change)] : [.. AddValues(change)];

    private static IEnumerable<string> AddValues(AlterEnum change)
    {
        var banner = change.AddedValues.Count > 1 ? SeveralValues.ReplaceLineEndings("\n") + "\n\n\n" : "";
        var values = change.Previous.Values.ToList();
        foreach (var value in change.AddedValues)
        {
            // Without a place a new value is the greatest: https://www.postgresql.org/docs/current/sql-altertype.html
            var successor = change.Next.Values.SkipWhile(v => v != value).Skip(1).FirstOrDefault(values.Contains);
            values.Insert(successor is null ? values.Count : values.IndexOf(successor), value);
            var place = successor is null ? "" : $" BEFORE {Sql.Text(successor)}";
            yield return $"{banner}ALTER TYPE {Sql.Identifier(change.Previous.Name)} ADD VALUE {Sql.Text(value)}{place}";
            banner = "";
        }
    }

    private IEnumerable<string> Recreate(AlterEnum change)
    {
        var name = Sql.Identifier(change.Previous.Name);
        var newName = Sql.Identifier(change.Next.Name with { Name = change.Next.Name.Name + "_new" });
        var oldName = change.Previous.Name with { Name = change.Previous.Name.Name + "_old" };
        yield return "BEGIN";
        yield return Create(change.Next.Name with { Name = change.Next.Name.Name + "_new" }, change.Next.Values);
        foreach (var statement in change.Obstacles.SelectMany(o => writer.Write(o.Drop)))
        {
            yield return statement;
        }

        foreach (var (table, column, _) in change.Defaults)
        {
            yield return $"ALTER TABLE {Sql.Identifier(table.Name)} ALTER COLUMN {Sql.Identifier(column.Name)} DROP DEFAULT";
        }

        foreach (var (table, column) in change.Columns)
        {
            var type = newName + (column.IsList ? "[]" : "");
            var quoted = Sql.Identifier(column.Name);
            yield return $"ALTER TABLE {Sql.Identifier(table.Name)} ALTER COLUMN {quoted} TYPE {type} USING ({quoted}::text::{type})";
        }

        yield return $"ALTER TYPE {name} RENAME TO {Sql.Identifier(oldName.Name)}";
        yield return $"ALTER TYPE {newName} RENAME TO {Sql.Identifier(change.Next.Name.Name)}";
        yield return $"DROP TYPE {Sql.Identifier(oldName)}";
        foreach (var (table, _, next) in change.Defaults.Where(d => d.Next is not null))
        {
            var value = Defaults.ToSql(next!.Default!, types.ToSql(next));
            yield return $"ALTER TABLE {Sql.Identifier(table.Name)} ALTER COLUMN {Sql.Identifier(next.Name)} SET DEFAULT {value}";
        }

        foreach (var statement in change.Obstacles.Select(o => o.Create).OfType<SchemaChange>().SelectMany(writer.Write))
        {
            yield return statement;
        }

        yield return "COMMIT";
    }
}
