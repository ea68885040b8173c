using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>A value in a place where only its order and its equality count.</summary>
internal sealed class KeyNode(SqlNode value) : SqlNode
{
    public override bool IsHidden => value.IsHidden;

    internal override bool MayBeNull => value.MayBeNull;

    internal override NativeType Native => value.Native;

    internal override void Mask() => value.Mask();

    internal override void WriteTo(SqlWriter writer) => value.WriteKey(writer);
}
