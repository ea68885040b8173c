using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>Rows of one level and of those below it become rows of deeper ones.</summary>
/// <param name="From">The first level that is moved; what encloses it stays.</param>
/// <param name="By">How much deeper the rows are.</param>
internal readonly record struct LevelMove(int From, int By);

/// <summary>A part of a query that is written at a deeper level than it was made for.</summary>
internal sealed class MovedNode(SqlNode node, LevelMove move) : SqlNode
{
    public override bool IsHidden => node.IsHidden;

    internal override bool MayBeNull => node.MayBeNull;

    internal override SqlFunction? JsonForm => node.JsonForm;

    internal override NativeType Native => node.Native;

    internal override void Mask() => node.Mask();

    internal override void WriteTo(SqlWriter writer) => writer.AppendMoved(node, move);

    internal override void WriteKey(SqlWriter writer) => writer.AppendMovedKey(node, move);
}

/// <summary>A condition that is written at a deeper level than it was made for.</summary>
internal sealed class MovedPredicate(Predicate predicate, LevelMove move) : Predicate
{
    public override bool IsHidden => predicate.IsHidden;

    internal override void WriteTo(SqlWriter writer)
    {
        writer.Append('(');
        writer.AppendMoved(predicate, move);
        writer.Append(')');
    }
}

/// <summary>A value that is written at a deeper level than it was made for.</summary>
internal sealed class MovedValue<T>(Expr<T> value, LevelMove move) : Expr<T>(value.KnownType)
{
    public override bool IsHidden => value.IsHidden;

    internal override bool MayBeNull => value.MayBeNull;

    internal override NativeType Native => value.Native;

    internal override void Mask() => value.Mask();

    internal override void WriteTo(SqlWriter writer) => writer.AppendMoved(value, move);

    internal override void WriteKey(SqlWriter writer) => writer.AppendMovedKey(value, move);
}
