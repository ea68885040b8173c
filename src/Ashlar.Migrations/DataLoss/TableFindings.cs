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
    /// <summary>Which rows the key is about, as a condition in SQL; <see langword="null"/> for every row.</summary>
    public string? Where { get; init; }

    public override string Obstacle => $"rows in \"{Table.Name}\" that have the same {string.Join(", ", Columns.Select(c => $"\"{c}\""))}";

    /// <summary>Rows that have no NULL and share their values with another row: NULL is equal to nothing. Without a column that is every row.</summary>
    public override string CountQuery
    {
        get
        {
            var conditions = Columns.Select(c => $"{Database.Dialects.Sql.Identifier(c)} IS NOT NULL").Concat(Where is null ? [] : [$"({Where})"]).ToList();
            var rows = Database.Dialects.Sql.Identifier(Table) + (conditions is [] ? "" : $" WHERE {string.Join(" AND ", conditions)}");
            return Columns is []
                ? $"SELECT CASE WHEN COUNT(*) > 1 THEN COUNT(*) ELSE 0 END FROM {rows}"
                : $"SELECT COALESCE(SUM(n), 0) FROM (SELECT COUNT(*) AS n FROM {rows} GROUP BY {Database.Dialects.Sql.Identifiers(Columns)} HAVING COUNT(*) > 1) AS d";
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
