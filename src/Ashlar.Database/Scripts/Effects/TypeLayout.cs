namespace Ashlar.Database.Scripts.Effects;

/// <summary>How values of a fixed size stand in a row.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Alignment">A value begins at a multiple of it, in bytes; what is before it is filled up.</param>
public sealed record TypeLayout(int Size, int Alignment);
