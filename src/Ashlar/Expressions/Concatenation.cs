using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary><c>(a || b)</c>, where a NULL counts as the empty text.</summary>
internal sealed class Concatenation : Expr<string>
{
    private readonly SqlNode[] texts;

    internal Concatenation(Expr<string>[] texts)
        : base(ColumnTypes.String)
    {
        this.texts = [.. texts.Select(t => Coalesce<string>.Of(t, ""))];
        IsHidden = Masking.Spread(texts);
    }

    public override bool IsHidden { get; }

    internal override void WriteTo(SqlWriter writer)
    {
        writer.Append('(');
        for (var i = 0; i < texts.Length; i++)
        {
            writer.Append(i == 0 ? "" : " || ");
            texts[i].WriteTo(writer);
        }

        writer.Append(')');
    }
}
