using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>The first value that is not NULL.</summary>
internal sealed class Coalesce<T> : Expr<T>
{
    private readonly SqlNode value;
    private readonly Expr<T> otherwise;

    internal Coalesce(SqlNode value, ColumnType<T> type, Expr<T> otherwise)
        : base(type)
    {
        (this.value, this.otherwise) = (value, otherwise);
        IsHidden = Masking.Spread(value, otherwise);
        (otherwise as Parameter<T>)?.Learn(type, IsHidden);
    }

    public override bool IsHidden { get; }

    internal override bool MayBeNull => otherwise.MayBeNull;

    /// <summary>The value itself where it is never NULL.</summary>
    internal static Expr<T> Of(Expr<T> value, T otherwise) => value.MayBeNull ? new Coalesce<T>(value, value.KnownType, otherwise) : value;

    internal override void WriteTo(SqlWriter writer) => WriteCompared(writer);

    private protected override void WriteStored(SqlWriter writer)
    {
        writer.AppendTemplate("COALESCE({0}, ", value);
        otherwise.WriteBesideKnown(writer);
        writer.Append(')');
    }
}
