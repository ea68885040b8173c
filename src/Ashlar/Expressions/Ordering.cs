using Ashlar.Drivers;

namespace Ashlar;

/// <summary>A value to sort by, with a direction.</summary>
public sealed class Ordering
{
    internal Ordering(SortKey key, bool isDescending, bool? nullsFirst = null)
    {
        Key = key;
        IsDescending = isDescending;
        PutsNullsFirst = nullsFirst;
    }

    /// <summary>Rows without the value come first. Left unsaid, the database decides.</summary>
    public Ordering NullsFirst => new(Key, IsDescending, nullsFirst: true);

    /// <summary>Rows without the value come last. Left unsaid, the database decides.</summary>
    public Ordering NullsLast => new(Key, IsDescending, nullsFirst: false);

    internal SortKey Key { get; }

    internal bool IsDescending { get; }

    internal bool? PutsNullsFirst { get; }

    /// <summary>Where rows without the value are, also where it was left unsaid.</summary>
    internal bool HasNullsFirst(Dialect dialect) => PutsNullsFirst ?? (dialect.SortsNullsFirst != IsDescending);

    /// <summary>The same order from its end.</summary>
    internal Ordering Reversed(Dialect dialect) => new(Key, !IsDescending, Key.Node.MayBeNull ? !HasNullsFirst(dialect) : null);

    /// <summary>The same order of rows at a deeper level.</summary>
    internal Ordering Moved(LevelMove move) => new(Key.Moved(move), IsDescending, PutsNullsFirst);

    /// <summary>The same order, in which a page finds the value by the key of its row.</summary>
    internal Ordering ByRow(PageRow row) => new(Key.ByRow(row), IsDescending, PutsNullsFirst);

    internal static void WriteList(SqlWriter writer, ReadOnlySpan<Ordering> orderings)
    {
        for (var i = 0; i < orderings.Length; i++)
        {
            writer.Append(i == 0 ? " ORDER BY " : ", ");
            orderings[i].Key.Node.WriteTo(writer);
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
