using Ashlar.Drivers;

namespace Ashlar;

/// <summary>What the rows of a group have in common.</summary>
internal sealed class GroupedValue<T>(Expr<T> key) : Expr<T>(key.KnownType)
{
    public override bool IsHidden => key.IsHidden;

    internal override bool MayBeNull => key.MayBeNull;

    internal override void Mask() => key.Mask();

    internal override void WriteTo(SqlWriter writer) => writer.AppendOnce(key);
}

/// <summary>A part of a statement that is the same text in each place, down to its parameters: by that a database sees that a group has such a value.</summary>
internal sealed class WrittenOnce(SqlNode node) : SqlNode
{
    public override bool IsHidden => node.IsHidden;

    internal override bool MayBeNull => node.MayBeNull;

    internal override SqlFunction? JsonForm => node.JsonForm;

    internal override void Mask() => node.Mask();

    internal override void WriteTo(SqlWriter writer) => writer.AppendOnce(node);
}
