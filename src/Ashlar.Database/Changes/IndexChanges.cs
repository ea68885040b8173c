namespace Ashlar.Database.Changes;

/// <param name="Origin">Why it is created, which decides whether rows can stand in its way.</param>
public sealed record CreateIndex(Table Table, TableIndex Index, IndexOrigin Origin) : SchemaChange;

public enum IndexOrigin
{
    NewTable,
    ExistingTable,

    /// <summary>The database dropped it along with a column that is dropped and added again.</summary>
    RecreatedColumn,
}

public sealed record DropIndex(Table Table, TableIndex Index) : SchemaChange;

public sealed record RenameIndex(Table Table, TableIndex Previous, TableIndex Next) : SchemaChange;

/// <summary>A rename where the database has none: drop and create.</summary>
public sealed record RecreateIndex(Table Table, TableIndex Previous, TableIndex Next) : SchemaChange
{
    public override string Heading => "RedefineIndex";
}
