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

    /// <summary>The same orders of rows at a deeper level.</summary>
    internal static Ordering[] Move(Ordering[] orderings, LevelMove move) => Array.ConvertAll(orderings, o => o.Moved(move));

    /// <summary>Adds orders that decide where the earlier ones find rows equal.</summary>
    internal static Ordering[] ThenBy<TFields>(Ordering[] orderings, int depth, TFields fields, ReadOnlySpan<Func<TFields, Ordering>> others)
    {
        var all = new Ordering[orderings.Length + others.Length];
        orderings.CopyTo(all, 0);
        for (var i = 0; i < others.Length; i++)
        {
            all[orderings.Length + i] = QueryScope.Call(depth, others[i], fields);
        }

        return all;
    }

    internal static void WriteList(SqlWriter writer, ReadOnlySpan<Ordering> orderings)
    {
        for (var i = 0; i < orderings.Length; i++)
        {
            orderings[i].WriteTo(writer, isFirst: i == 0, orderings[i].Key.Node);
        }
    }

    /// <summary>Appends the orders with other values in the place of their own.</summary>
    internal static void WriteList(SqlWriter writer, ReadOnlySpan<Ordering> orderings, ReadOnlySpan<SqlNode> keys)
    {
        for (var i = 0; i < orderings.Length; i++)
        {
            orderings[i].WriteTo(writer, isFirst: i == 0, keys[i]);
        }
    }

    private void WriteTo(SqlWriter writer, bool isFirst, SqlNode key)
    {
        writer.Append(isFirst ? " ORDER BY " : ", ");
        key.WriteKey(writer);
        writer.Append(IsDescending ? " DESC" : "");
        writer.Append(PutsNullsFirst switch
        {
            true => " NULLS FIRST",
            false => " NULLS LAST",
            null => "",
        });
    }
}
