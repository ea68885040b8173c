namespace Ashlar.Database.Changes;

/// <param name="Previous">With its old name.</param>
/// <param name="Next">The same table with its new name; its keys and indexes still have their old ones.</param>
public sealed record RenameTable(Table Previous, Table Next) : SchemaChange;

/// <param name="Table">The table, by the name that it has by then.</param>
public sealed record RenameColumn(Table Table, Column Previous, Column Next) : SchemaChange;

public sealed record RenameEnum(EnumDefinition Previous, EnumDefinition Next) : SchemaChange;

/// <summary>A value of an enum has another name. Where enums are no types of their own, the rows that have it are changed.</summary>
/// <param name="Enum">By the name that it has by then.</param>
/// <param name="Columns">The columns that hold values of the enum.</param>
public sealed record RenameEnumValue(ObjectName Enum, string Previous, string Next, IReadOnlyList<EnumColumn> Columns) : SchemaChange;
