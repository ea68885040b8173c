namespace Ashlar.Schema.Providers;

/// <summary>An index method, such as <c>BTree</c> or <c>Gin</c>.</summary>
public sealed record IndexMethodDefinition(string Name);
