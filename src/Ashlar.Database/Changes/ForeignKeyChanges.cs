namespace Ashlar.Database.Changes;

public sealed record AddForeignKey(Table Table, ForeignKey ForeignKey) : SchemaChange;

public sealed record DropForeignKey(Table Table, ForeignKey ForeignKey) : SchemaChange;

public sealed record RenameForeignKey(Table Table, ForeignKey Previous, ForeignKey Next) : SchemaChange;
