namespace Shelf.Data;

/// <summary>The type of a JSON list of the schema.</summary>
public sealed record Lot(string Name, int Size);
