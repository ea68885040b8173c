using Ashlar.Database;

namespace Ashlar.Migrations.DataLoss;

public sealed record ColumnDropped(ObjectName Table, string Column) : DataLossFinding(Table, Column)
{
    public override string Loss => $"the values of \"{Table.Name}\".\"{Column}\"";

    protected override string RowsAtRisk => ColumnIs("IS NOT NULL");

    public override string ToText() =>
        $"You are about to drop the column `{Column}` on the `{Table.Name}` table. All the data in the column will be lost.";
}

public sealed record ColumnRecreated(ObjectName Table, string Column) : DataLossFinding(Table, Column)
{
    public override string Loss => $"the values of \"{Table.Name}\".\"{Column}\", whose type has no cast to the other one";

    protected override string RowsAtRisk => ColumnIs("IS NOT NULL");

    public override string ToText() =>
        $"The `{Column}` column on the `{Table.Name}` table would be dropped and recreated. This will lead to data loss if there is data in the column.";
}

public sealed record RiskyCast(ObjectName Table, string Column, string PreviousType, string NextType) : DataLossFinding(Table, Column)
{
    public override string Loss => $"what {NextType} cannot hold of the values of \"{Table.Name}\".\"{Column}\", which are {PreviousType}";

    protected override string RowsAtRisk => ColumnIs("IS NOT NULL");

    public override string ToText() =>
        $"You are about to alter the column `{Column}` on the `{Table.Name}` table. The data in that column could be lost. The data in that column will be cast from `{PreviousType}` to `{NextType}`.";
}

public sealed record RequiredColumnAdded(ObjectName Table, string Column, bool HasClientDefault) : DataLossFinding(Table, Column)
{
    public override string Obstacle => $"rows in \"{Table.Name}\", which have no value for the required \"{Column}\"";

    public override bool IsBlocking => true;

    public override string ToText() => HasClientDefault
        ? $"The required column `{Column}` was added to the `{Table.Name}` table with a prisma-level default value. This is not possible if the table is not empty. Please add this column as optional, then populate it before making it required."
        : $"Added the required column `{Column}` to the `{Table.Name}` table without a default value. This is not possible if the table is not empty.";
}

public sealed record ColumnMadeRequired(ObjectName Table, string Column) : DataLossFinding(Table, Column)
{
    public override string Obstacle => $"rows in \"{Table.Name}\" without a value in \"{Column}\"";

    public override bool IsBlocking => true;

    protected override string RowsAtRisk => ColumnIs("IS NULL");

    public override string ToText() =>
        $"Made the column `{Column}` on table `{Table.Name}` required. This step will fail if there are existing NULL values in that column.";
}

public sealed record ColumnMadeList(ObjectName Table, string Column) : DataLossFinding(Table, Column)
{
    public override string Obstacle => $"rows in \"{Table.Name}\" with a value in \"{Column}\"";

    public override bool IsBlocking => true;

    protected override string RowsAtRisk => ColumnIs("IS NOT NULL");

    public override string ToText() =>
        $"Changed the column `{Column}` on the `{Table.Name}` table from a scalar field to a list field. If there are non-null values in that column, this step will fail.";
}

public sealed record RequiredColumnRecreated(ObjectName Table, string Column) : DataLossFinding(Table, Column)
{
    public override string Loss => $"the values of \"{Table.Name}\".\"{Column}\", whose type has no cast to the other one";

    public override string Obstacle => $"rows in \"{Table.Name}\", which have no value for the required \"{Column}\"";

    public override bool IsBlocking => true;

    public override string ToText() =>
        $"Changed the type of `{Column}` on the `{Table.Name}` table. No cast exists, the column would be dropped and recreated, which cannot be done if there is data, since the column is required.";
}
