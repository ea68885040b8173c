namespace Ashlar.Database.Changes;

public sealed record CreateTable(Table Table) : SchemaChange;

public sealed record DropTable(Table Table) : SchemaChange;

/// <summary>Changes inside one table, in the order in which they have to be made.</summary>
public sealed record AlterTable(Table Previous, Table Next, IReadOnlyList<TableChange> Changes) : SchemaChange;

/// <summary>A part of <see cref="AlterTable"/>.</summary>
public abstract record TableChange(Table Table) : SchemaChange
{
    public override string Heading => nameof(AlterTable);
}

public sealed record AddColumn(Table Table, Column Column) : TableChange(Table)
{
    /// <summary>SQL of the value that rows get which are there already; the column itself has no default. <see langword="null"/> where none is given.</summary>
    public string? Fill { get; init; }
}

public sealed record DropColumn(Table Table, Column Column) : TableChange(Table);

/// <param name="Table">The table as it was.</param>
public sealed record AlterColumn(Table Table, Column Previous, Column Next, ColumnDifference Difference) : TableChange(Table);

/// <summary>No cast leads from the old type to the new one: the column is dropped and added again, empty.</summary>
/// <param name="Table">The table as it was.</param>
public sealed record RecreateColumn(Table Table, Column Previous, Column Next, ColumnDifference Difference) : TableChange(Table);

public sealed record AddPrimaryKey(Table Table, PrimaryKey PrimaryKey) : TableChange(Table);

public sealed record DropPrimaryKey(Table Table, PrimaryKey PrimaryKey) : TableChange(Table);

public sealed record RenamePrimaryKey(Table Table, string Previous, string Next) : TableChange(Table);

public sealed record AddCheck(Table Table, CheckConstraint Check) : TableChange(Table);

public sealed record DropCheck(Table Table, CheckConstraint Check) : TableChange(Table);
