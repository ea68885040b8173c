using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A value that is never NULL, in the place of one that may be.</summary>
internal sealed class Widened<T>(Expr<T> value) : Expr<T?>(new NullableValueType<T>(value.KnownType))
    where T : struct
{
    public override bool IsHidden => value.IsHidden;

    internal override bool MayBeNull => value.MayBeNull;

    internal override NativeType Native => value.Native;

    internal override void WriteTo(SqlWriter writer) => value.WriteTo(writer);

    internal override void WriteKey(SqlWriter writer) => value.WriteKey(writer);
}
