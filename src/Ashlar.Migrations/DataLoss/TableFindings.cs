using Ashlar.Database;

namespace Ashlar.Migrations.DataLoss;

public sealed record TableDropped(ObjectName Table) : DataLossFinding(Table, null)
{
    public override string Loss => $"the rows of \"{Table.Name}\"";

    public override string ToText() =>
        $"You are about to drop the `{Table.Name}` table. If the table is not empty, all the data it contains will be lost.";
}

public sealed record PrimaryKeyChanged(ObjectName Table) : DataLossFinding(Table, null)
{
    public override string ToText() =>
        $"The primary key for the `{Table.Name}` table will be changed. If it partially fails, the table could be left without primary key constraint.";
}

public sealed record UniqueAdded(ObjectName Table, IReadOnlyList<string> Columns) : DataLossFinding(Table, null)
{
    public override string Obstacle => $"rows in \"{Table.Name}\" that have the same {string.Join(", ", Columns.Select(c => $"\"{c}\""))}";

    /// <summary>Rows that have no NULL and share their values with another row: NULL is equal to nothing.</summary>
    public override string CountQuery
    {
        get
        {
            var columns = Database.Dialects.Sql.Identifiers(Columns);
            var given = string.Join(" AND ", Columns.Select(c => $"{Database.Dialects.Sql.Identifier(c)} IS NOT NULL"));
            return $"SELECT COUNT(*) FROM (SELECT 1 FROM {Database.Dialects.Sql.Identifier(Table)} WHERE {given} GROUP BY {columns} HAVING COUNT(*) > 1) AS d";
        }
    }

    public override string ToText() =>
        $"A unique constraint covering the columns `[{string.Join(",", Columns)}]` on the table `{Table.Name}` will be added. If there are existing duplicate values, this will fail.";
}

public sealed record EnumValuesRemoved(ObjectName Enum, IReadOnlyList<string> Values) : DataLossFinding(Enum, null)
{
    public override string Obstacle => $"rows that use {string.Join(", ", Values.Select(v => $"\"{v}\""))} of \"{Enum.Name}\"";

    public override string? CountQuery => null;

    public override string ToText() =>
        $"The values [{string.Join(",", Values)}] on the enum `{Enum.Name}` will be removed. If these variants are still used in the database, this will fail.";
}
