using Ashlar.Drivers;

namespace Ashlar;

/// <summary>The statement that reads selected values.</summary>
internal static class ValueStatement
{
    public static void Write(SqlWriter writer, ValueSelection selection, SqlNode[] values, int? limit)
    {
        var rows = selection.Rows;
        rows.Enter(writer);
        if (rows.IsOne || (!selection.IsDistinct && selection.Orderings.Length == 0))
        {
            writer.Append("SELECT ");
            writer.AppendList(values);
            rows.WriteFrom(writer);
            Ordering.WriteList(writer, rows.Orderings);
            rows.Range.Then(selection.Range).AtMost(rows.IsOne ? null : limit).WriteTo(writer);
            return;
        }

        var level = new Level(values, KeysOf(rows.Orderings), KeysOf(selection.Orderings), rows.WriteFrom);
        WriteSorted(writer, selection, level, limit);
    }

    /// <summary>Writes the values for <c>IN (…)</c>, where an order counts only as far as it decides which of them are read.</summary>
    public static void WriteInner(SqlWriter writer, ValueSelection selection, SqlNode[] values)
    {
        var rows = selection.Rows;
        if (rows.Orderings.Length + selection.Orderings.Length == 0 || !(rows.Range.IsPage || selection.Range.IsPage))
        {
            Write(writer, selection, values, limit: null);
            return;
        }

        // Not every database lets the order of a subquery look at the rows outside of it; what it selects may.
        rows.Enter(writer);
        var level = new Level(values, KeysOf(rows.Orderings), KeysOf(selection.Orderings), rows.WriteFrom);
        WriteSorted(writer, selection, level.Named(static _ => { }), limit: null);
    }

    private static SqlNode[] KeysOf(Ordering[] orderings) => Array.ConvertAll(orderings, o => o.Key.Node);

    private static void WriteSorted(SqlWriter writer, ValueSelection selection, Level level, int? limit)
    {
        var rows = selection.Rows;
        var isPage = rows.Range.IsPage;
        if (isPage)
        {
            // A page counts rows: what follows is done to the rows that are left.
            var keys = level.RowKeys;
            level = level.Named(w =>
            {
                Ordering.WriteList(w, rows.Orderings, keys);
                rows.Range.WriteTo(w);
            });
        }

        Ordering[] orderings = isPage ? [.. selection.Orderings, .. rows.Orderings] : [.. rows.Orderings, .. selection.Orderings];
        SqlNode[] allKeys = isPage ? [.. level.Keys, .. level.RowKeys] : [.. level.RowKeys, .. level.Keys];
        if (!selection.IsDistinct)
        {
            writer.Append("SELECT ");
            writer.AppendList(level.Values);
            level.WriteFrom(writer);
            Ordering.WriteList(writer, orderings, allKeys);
        }
        else if (Array.TrueForAll(allKeys, k => Array.IndexOf(level.Values, k) >= 0))
        {
            writer.Append("SELECT DISTINCT ");
            writer.AppendList(level.Values);
            level.WriteFrom(writer);
            Ordering.WriteList(writer, orderings, Array.ConvertAll(allKeys, SqlNode (k) => new Place(Array.IndexOf(level.Values, k))));
        }
        else
        {
            WriteFirstOfEach(writer, level, orderings, allKeys);
        }

        selection.Range.AtMost(limit).WriteTo(writer);
    }

    // DISTINCT may only be sorted by what it selects. Here values are sorted by the first row that has them.
    private static void WriteFirstOfEach(SqlWriter writer, Level level, Ordering[] orderings, SqlNode[] keys)
    {
        var names = Names(level.Values.Length);
        writer.Append("SELECT ");
        writer.AppendList(names);
        writer.Append(" FROM (SELECT ");
        AppendNamed(writer, level.Values, names);
        writer.Append(", ROW_NUMBER() OVER (");
        Ordering.WriteList(writer, orderings, keys);
        writer.Append(") AS ");
        writer.AppendName(NameNode.RowNumber);
        level.WriteFrom(writer);
        writer.Append(") AS r GROUP BY ");
        writer.AppendList(names);
        writer.Append(" ORDER BY MIN(");
        writer.AppendName(NameNode.RowNumber);
        writer.Append(')');
    }

    private static void AppendNamed(SqlWriter writer, SqlNode[] nodes, SqlNode[] names)
    {
        for (var i = 0; i < nodes.Length; i++)
        {
            writer.Append(i == 0 ? "" : ", ");
            nodes[i].WriteTo(writer);
            writer.Append(" AS ");
            names[i].WriteTo(writer);
        }
    }

    private static SqlNode[] Names(int count) => [.. Enumerable.Range(0, count).Select(i => new NameNode($"{NameNode.Value}{i}"))];

    /// <summary>What can be read at a level of the statement.</summary>
    /// <param name="Values">The selected values.</param>
    /// <param name="RowKeys">What the rows are sorted by.</param>
    /// <param name="Keys">What the selected values are sorted by beyond that.</param>
    /// <param name="WriteFrom">Appends <c> FROM …</c>.</param>
    private sealed record Level(SqlNode[] Values, SqlNode[] RowKeys, SqlNode[] Keys, Action<SqlWriter> WriteFrom)
    {
        /// <summary>The level around this one, which knows the values by name.</summary>
        /// <param name="writeEnd">Appends the order and range of this level.</param>
        public Level Named(Action<SqlWriter> writeEnd)
        {
            // A value by which is sorted has one name, so that DISTINCT can be sorted by it.
            SqlNode[] nodes = [.. Values.Concat(RowKeys).Concat(Keys).Distinct()];
            var names = Names(nodes.Length);
            SqlNode[] Of(SqlNode[] those) => Array.ConvertAll(those, n => names[Array.IndexOf(nodes, n)]);
            return new(Of(Values), Of(RowKeys), Of(Keys), writer =>
            {
                writer.Append(" FROM (SELECT ");
                AppendNamed(writer, nodes, names);
                WriteFrom(writer);
                writeEnd(writer);
                writer.Append(") AS p");
            });
        }
    }

    /// <summary>A selected value, by its place.</summary>
    private sealed class Place(int index) : SqlNode
    {
        internal override void WriteTo(SqlWriter writer) => writer.Append(index + 1);
    }
}
