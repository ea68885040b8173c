namespace Ashlar;

/// <summary>Makes another expression of each part of a key by which rows are grouped.</summary>
internal abstract class KeyMapping
{
    public abstract Expr<T> Of<T>(Expr<T> part);
}

/// <summary>Makes of each part the value that the rows of a group have in common.</summary>
internal sealed class GroupedParts : KeyMapping
{
    private readonly List<SqlNode> written = [];

    /// <summary>The parts, as the rows are grouped by them.</summary>
    public SqlNode[] Written => [.. written];

    public override Expr<T> Of<T>(Expr<T> part)
    {
        written.Add(new WrittenOnce(part));
        return new GroupedValue<T>(part);
    }
}

/// <summary>Makes of each part the same value of rows at a deeper level.</summary>
internal sealed class MovedParts(LevelMove move) : KeyMapping
{
    public override Expr<T> Of<T>(Expr<T> part) => new MovedValue<T>(part, move);
}
