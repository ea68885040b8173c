namespace Ashlar.Database.Changes;

public sealed record CreateView(View View) : SchemaChange;

public sealed record DropView(View View) : SchemaChange;

/// <summary>The query is another one.</summary>
public sealed record AlterView(View Previous, View Next) : SchemaChange;
