using Ashlar.Database;
using Ashlar.Database.Changes;

namespace Ashlar.Migrations.Renaming;

/// <summary>The renames that are still to be made between two structures, and what the first one is after them.</summary>
/// <param name="Schema">The first structure with the new names.</param>
/// <param name="Changes">In the order in which they have to be made.</param>
/// <param name="Made">Those of the asked renames that have something to do.</param>
public sealed record RenamePlan(DatabaseSchema Schema, IReadOnlyList<SchemaChange> Changes, IReadOnlyList<Rename> Made)
{
    /// <summary>Tables and enums first: their parts are named below their new names.</summary>
    public static RenamePlan Create(DatabaseSchema from, DatabaseSchema to, IReadOnlyList<Rename> renames)
    {
        var plan = new RenamePlan(from, [], []);
        foreach (var rename in renames.OrderBy(r => r is ColumnRename or EnumValueRename))
        {
            plan = rename switch
            {
                TableRename table => plan.With(table, to),
                ColumnRename column => plan.With(column, to),
                EnumRename type => plan.With(type, to),
                EnumValueRename value => plan.With(value, to),
                _ => plan,
            };
        }

        return plan;
    }

    /// <summary>The way back.</summary>
    public static IReadOnlyList<Rename> Reverse(IReadOnlyList<Rename> renames)
    {
        var tables = renames.OfType<TableRename>().ToDictionary(r => r.Next, r => r.Previous);
        var enums = renames.OfType<EnumRename>().ToDictionary(r => r.Next, r => r.Previous);
        ObjectName OldTable(ObjectName name) => tables.GetValueOrDefault(name, name);
        var columns = renames.OfType<ColumnRename>().ToDictionary(r => (r.Table, r.Next), r => r.Previous);
        return
        [
            .. renames.Select(Rename (r) => r switch
            {
                TableRename table => new TableRename(table.Next, table.Previous),
                EnumRename type => new EnumRename(type.Next, type.Previous),
                ColumnRename column => new ColumnRename(OldTable(column.Table), column.Next, column.Previous),
                EnumValueRename value => new EnumValueRename(
                    enums.GetValueOrDefault(value.Enum, value.Enum), value.Next, value.Previous, [.. value.Columns.Select(c => (OldTable(c.Table), columns.GetValueOrDefault(c, c.Column)))]),
                _ => r,
            }),
        ];
    }

    private RenamePlan With(TableRename rename, DatabaseSchema to) =>
        Schema.FindTable(rename.Previous) is { } table && Schema.FindTable(rename.Next) is null && to.FindTable(rename.Next) is not null && to.FindTable(rename.Previous) is null
            ? With(rename, new RenameTable(table, table with { Name = rename.Next }), RenamedSchema.RenameTable(Schema, rename.Previous, rename.Next))
            : this;

    private RenamePlan With(ColumnRename rename, DatabaseSchema to)
    {
        var (table, next) = (Schema.FindTable(rename.Table), to.FindTable(rename.Table));
        return table?.FindColumn(rename.Previous) is { } column && table.FindColumn(rename.Next) is null && next?.FindColumn(rename.Next) is not null && next.FindColumn(rename.Previous) is null
            ? With(rename, new RenameColumn(table, column, column with { Name = rename.Next }), RenamedSchema.RenameColumn(Schema, rename.Table, rename.Previous, rename.Next))
            : this;
    }

    private RenamePlan With(EnumRename rename, DatabaseSchema to) =>
        Schema.FindEnum(rename.Previous) is { } type && Schema.FindEnum(rename.Next) is null && to.FindEnum(rename.Next) is not null && to.FindEnum(rename.Previous) is null
            ? With(rename, new RenameEnum(type, type with { Name = rename.Next }), RenamedSchema.RenameEnum(Schema, rename.Previous, rename.Next))
            : this;

    /// <summary>Where enums are no types of their own, only the rows can tell: who asks has to know that it was not done before.</summary>
    private RenamePlan With(EnumValueRename rename, DatabaseSchema to)
    {
        var columns = rename.Columns
            .Select(c => (Table: Schema.FindTable(c.Table), Column: Schema.FindTable(c.Table)?.FindColumn(c.Column)))
            .Where(c => c.Column is not null).Select(c => new EnumColumn(c.Table!, c.Column!)).ToList();
        var (type, next) = (Schema.FindEnum(rename.Enum), to.FindEnum(rename.Enum));
        var isTyped = type is not null && next is not null && type.Values.Contains(rename.Previous) && !type.Values.Contains(rename.Next)
            && next.Values.Contains(rename.Next) && !next.Values.Contains(rename.Previous);
        return isTyped || (Schema.Enums.Count == 0 && to.Enums.Count == 0 && columns.Count > 0)
            ? With(rename, new RenameEnumValue(rename.Enum, rename.Previous, rename.Next, columns), RenamedSchema.RenameEnumValue(Schema, rename.Enum, rename.Previous, rename.Next))
            : this;
    }

    private RenamePlan With(Rename rename, SchemaChange change, DatabaseSchema schema) => new(schema, [.. Changes, change], [.. Made, rename]);
}
