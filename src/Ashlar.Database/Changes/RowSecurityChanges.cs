namespace Ashlar.Database.Changes;

/// <summary>From here on roles see only the rows that a policy of the table lets them.</summary>
public sealed record EnableRowSecurity(Table Table) : SchemaChange;

public sealed record DisableRowSecurity(Table Table) : SchemaChange;

public sealed record CreatePolicy(Table Table, Policy Policy) : SchemaChange;

public sealed record DropPolicy(Table Table, Policy Policy) : SchemaChange;
