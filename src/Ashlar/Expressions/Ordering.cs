using Ashlar.Drivers;

namespace Ashlar;

/// <summary>A value to sort by, with a direction.</summary>
public sealed class Ordering
{
    internal Ordering(SqlNode node, bool isDescending, bool? nullsFirst = null)
    {
        Node = node;
        IsDescending = isDescending;
        PutsNullsFirst = nullsFirst;
    }

    /// <summary>Rows without the value come first. Left unsaid, the database decides.</summary>
    public Ordering NullsFirst => new(Node, IsDescending, nullsFirst: true);

    /// <summary>Rows without the value come last. Left unsaid, the database decides.</summary>
    public Ordering NullsLast => new(Node, IsDescending, nullsFirst: false);

    internal SqlNode Node { get; }

    internal bool IsDescending { get; }

    internal bool? PutsNullsFirst { get; }

    internal static void WriteList(SqlWriter writer, ReadOnlySpan<Ordering> orderings)
    {
        for (var i = 0; i < orderings.Length; i++)
        {
            writer.Append(i == 0 ? " ORDER BY " : ", ");
            orderings[i].Node.WriteTo(writer);
            writer.Append(orderings[i].IsDescending ? " DESC" : "");
            writer.Append(orderings[i].PutsNullsFirst switch
            {
                true => " NULLS FIRST",
                false => " NULLS LAST",
                null => "",
            });
        }
    }
}
