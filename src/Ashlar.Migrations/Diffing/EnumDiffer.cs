using Ashlar.Database;
using Ashlar.Database.Changes;

namespace Ashlar.Migrations.Diffing;

/// <summary>
/// Compares enums by name and their values as sets: Prisma puts every new value last, so that another order is a difference only
/// where the schema file says that it matters.
/// </summary>
internal static class EnumDiffer
{
    public static IEnumerable<SchemaChange> Diff(DatabaseSchema from, DatabaseSchema to, List<TablePair> tables)
    {
        foreach (var next in to.Enums.Where(e => from.FindEnum(e.Name) is null))
        {
            yield return new CreateEnum(next);
        }

        foreach (var previous in from.Enums)
        {
            if (to.FindEnum(previous.Name) is not { } next)
            {
                yield return new DropEnum(previous);
            }
            else if (!previous.Values.SequenceEqual(next.Values))
            {
                var change = new AlterEnum(previous, next, [.. next.Values.Except(previous.Values)], [.. previous.Values.Except(next.Values)], [], [])
                {
                    IsReordered = next.IsOrdered && !previous.Values.Intersect(next.Values).SequenceEqual(next.Values.Intersect(previous.Values)),
                };
                if (change.AddedValues.Count > 0 || change.IsRemade)
                {
                    // Every table is searched, which only a change is worth.
                    yield return change with { Columns = Columns(from, to, next), Defaults = Defaults(previous, tables) };
                }
            }
        }
    }

    /// <summary>Only columns that are of the type before the change can follow it: new ones are made of the new type.</summary>
    private static List<EnumColumn> Columns(DatabaseSchema from, DatabaseSchema to, EnumDefinition next) =>
        [.. to.Tables.SelectMany(t => t.Columns, (t, c) => new EnumColumn(t, c)).Where(u => IsOf(u.Column, next) && from.FindTable(u.Table.Name)?.FindColumn(u.Column.Name) is { } previous && IsOf(previous, next))];

    /// <summary>A default is bound to the old type and stands in the way of its change.</summary>
    private static List<EnumColumnWithDefault> Defaults(EnumDefinition previous, List<TablePair> tables)
    {
        var dropped = tables.Where(t => t.Next is null).SelectMany(t => Uses(t.Previous, previous), (t, c) => new EnumColumnWithDefault(t.Previous, c, null));
        return [.. dropped, .. tables.Where(t => t.Next is not null).SelectMany(t => Defaults(previous, t.Previous, t.Next!))];
    }

    private static IEnumerable<EnumColumnWithDefault> Defaults(EnumDefinition previous, Table table, Table next)
    {
        var uses = Uses(table, previous).OrderBy(c => c.Name, StringComparer.Ordinal).ToList();
        foreach (var column in uses.Where(c => next.FindColumn(c.Name) is null))
        {
            yield return new EnumColumnWithDefault(table, column, null);
        }

        foreach (var column in uses)
        {
            if (next.FindColumn(column.Name) is { } successor)
            {
                yield return new EnumColumnWithDefault(table, column, IsOf(successor, previous) && successor.Default is not null ? successor : null);
            }
        }
    }

    private static IEnumerable<Column> Uses(Table table, EnumDefinition type) =>
        table.Columns.Where(c => IsOf(c, type) && c.Default is not null);

    private static bool IsOf(Column column, EnumDefinition type) => column.Type is EnumColumnType named && named.Enum == type.Name;
}
