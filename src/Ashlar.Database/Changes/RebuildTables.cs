namespace Ashlar.Database.Changes;

/// <summary>
/// Tables made anew, because the database cannot change them in place: create, copy, drop, rename. One change for all
/// of them, so that keys between them are off once and checked once.
/// </summary>
public sealed record RebuildTables(IReadOnlyList<TableRebuild> Tables) : SchemaChange
{
    public override string Heading => "RedefineTables";
}

/// <param name="Changes">What differs, for messages: the rebuild itself makes <paramref name="Next"/> as a whole.</param>
/// <param name="Copies">The columns that both have.</param>
public sealed record TableRebuild(Table Previous, Table Next, IReadOnlyList<TableChange> Changes, IReadOnlyList<ColumnCopy> Copies)
{
    /// <summary>New columns that the rows which are copied get a value in.</summary>
    public IEnumerable<AddColumn> Fills => Changes.OfType<AddColumn>().Where(a => a.Fill is not null);
}

/// <param name="FillsNulls">The column became required and has a default, which takes the place of every NULL.</param>
public sealed record ColumnCopy(Column Previous, Column Next, bool FillsNulls);
