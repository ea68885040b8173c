using Ashlar.Drivers;

namespace Ashlar;

internal sealed class Conjunction(Predicate left, Predicate right, string keyword) : Predicate
{
    internal const string And = " AND ";

    private string Keyword => keyword;

    internal static Predicate Of(Predicate? left, Predicate right) => left is null ? right : left & right;

    internal override PinnedKey? Pinned => keyword == And ? left.Pinned ?? right.Pinned : null;

    internal override void WriteTo(SqlWriter writer)
    {
        WriteSide(writer, left);
        writer.Append(keyword);
        WriteSide(writer, right);
    }

    private void WriteSide(SqlWriter writer, Predicate side)
    {
        if (side is Conjunction inner && inner.Keyword != keyword)
        {
            writer.Append('(');
            side.WriteTo(writer);
            writer.Append(')');
        }
        else
        {
            side.WriteTo(writer);
        }
    }
}
