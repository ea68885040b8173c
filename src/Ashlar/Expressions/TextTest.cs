using Ashlar.Drivers;

namespace Ashlar;

/// <summary>A text of the row looked for in another one of the row.</summary>
internal sealed class TextTest : Predicate
{
    private readonly Expr<string> text;
    private readonly Expr<string> value;
    private readonly TextMatchKind kind;

    internal TextTest(Expr<string> text, Expr<string> value, TextMatchKind kind)
    {
        (this.text, this.value, this.kind) = (text, value, kind);
        Masking.Spread(text, value);
    }

    internal override void WriteTo(SqlWriter writer)
    {
        switch (kind)
        {
            case TextMatchKind.Contains:
                writer.AppendCall(SqlFunction.Position, text, value);
                writer.Append(" > 0");
                break;
            case TextMatchKind.StartsWith:
                writer.AppendCall(SqlFunction.Position, text, value);
                writer.Append(" = 1");
                break;
            case TextMatchKind.EndsWith:
                writer.AppendCall(SqlFunction.EndOfLength, text, value);
                writer.AppendTemplate(" = {0}", value);
                break;
            default:
                writer.AppendTemplate("{0} = {1}", text, value);
                break;
        }
    }
}
