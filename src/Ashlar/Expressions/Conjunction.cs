using Ashlar.Drivers;

namespace Ashlar;

internal sealed class Conjunction : Predicate
{
    internal const string And = " AND ";

    // Databases limit how deep a condition may nest, and a long one without parentheses nests as deep as it is long.
    private const int MostSides = 200;

    private readonly Predicate left;
    private readonly Predicate right;
    private readonly string keyword;
    private readonly int count;

    internal Conjunction(Predicate left, Predicate right, string keyword)
    {
        (this.left, this.right, this.keyword) = (left, right, keyword);
        count = CountOf(left) + CountOf(right);
    }

    internal override PinnedKey? Pinned =>
        keyword != And ? null
        : count <= MostSides ? left.Pinned ?? right.Pinned
        : Sides().Find(s => s.Pinned is not null)?.Pinned;

    internal static Predicate Of(Predicate? left, Predicate right) => left is null ? right : left & right;

    /// <summary>Appends a condition that stands before <c>AND</c>.</summary>
    internal static void WriteBeforeAnd(SqlWriter writer, Predicate side) => WriteSide(writer, side, And);

    internal override void WriteTo(SqlWriter writer)
    {
        if (count > MostSides)
        {
            WriteNested(writer, Sides(), keyword);
            return;
        }

        WriteSide(writer, left, keyword);
        writer.Append(keyword);
        WriteSide(writer, right, keyword);
    }

    private static void WriteNested(SqlWriter writer, List<Predicate> sides, string keyword)
    {
        if (sides.Count > MostSides)
        {
            var half = sides.Count / 2;
            writer.Append('(');
            WriteNested(writer, sides[..half], keyword);
            writer.Append(')');
            writer.Append(keyword);
            writer.Append('(');
            WriteNested(writer, sides[half..], keyword);
            writer.Append(')');
            return;
        }

        for (var i = 0; i < sides.Count; i++)
        {
            writer.Append(i == 0 ? "" : keyword);
            Write(writer, sides[i], isInParentheses: sides[i] is Conjunction);
        }
    }

    private static void Write(SqlWriter writer, Predicate side, bool isInParentheses)
    {
        if (isInParentheses)
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

    private int CountOf(Predicate side) => side is Conjunction inner && inner.keyword == keyword ? inner.count : 1;

    private static void WriteSide(SqlWriter writer, Predicate side, string keyword) =>
        Write(writer, side, isInParentheses: side is Conjunction inner && inner.keyword != keyword);

    // Without a call for each: there may be thousands.
    private List<Predicate> Sides()
    {
        var sides = new List<Predicate>(count);
        var open = new Stack<Predicate>([this]);
        while (open.TryPop(out var next))
        {
            if (next is Conjunction inner && inner.keyword == keyword)
            {
                open.Push(inner.right);
                open.Push(inner.left);
            }
            else
            {
                sides.Add(next);
            }
        }

        return sides;
    }
}
