using Ashlar.Drivers;

namespace Ashlar;

/// <summary>A value in a place where something else in the statement tells the database what a plain value is.</summary>
internal sealed class BesideKnown(SqlNode value) : SqlNode
{
    public override bool IsHidden => value.IsHidden;

    internal override bool MayBeNull => value.MayBeNull;

    internal override void Mask() => value.Mask();

    internal override void WriteTo(SqlWriter writer) => value.WriteBesideKnown(writer);
}
