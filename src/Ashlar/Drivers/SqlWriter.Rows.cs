using System.Runtime.InteropServices;
using Ashlar.Models;

namespace Ashlar.Drivers;

/// <content>The rows in scope: each query that encloses another one has a row of its own, named t0, t1 and so on.</content>
public sealed partial class SqlWriter
{
    // Which levels have a column in the text. Nobody nests 64 of them.
    private ulong reads;

    private readonly Dictionary<SqlNode, WrittenPart> writtenOnce = new(ReferenceEqualityComparer.Instance);

    // Parts that were made at one level and are written at another one, the innermost last.
    private readonly List<(int From, int By)> moves = [];

    /// <summary>Whose rows the statement may touch.</summary>
    internal Tenant? Tenant { get; set; }

    /// <summary>The model that the statement is about.</summary>
    internal ModelDescriptor? Model => rows.Count > 0 ? rows[0] : null;

    /// <summary>Writes the text anew; the rows in scope and the tenant stay.</summary>
    internal void Restart()
    {
        RestartAt((0, 0, 0));
        moves.Clear();
        TableCount = 0;
    }

    /// <summary>How much has been written.</summary>
    internal (int Length, int Placeholders, int Parameters) Written => (length, placeholders, parameters.Count);

    /// <summary>Takes back what was written after a place; the rows in scope and the tenant stay.</summary>
    internal void RestartAt((int Length, int Placeholders, int Parameters) written)
    {
        (length, placeholders, reads) = (written.Length, written.Placeholders, 0);
        writtenOnce.Clear();
        shared.Clear();
        parameters.RemoveRange(written.Parameters, parameters.Count - written.Parameters);
    }

    internal void Enter(ModelDescriptor model, int depth)
    {
        depth = LevelOf(depth);
        while (rows.Count <= depth)
        {
            rows.Add(null);
        }

        rows[depth] = model;
    }

    internal void Leave(int depth) => rows[LevelOf(depth)] = null;

    /// <summary>Appends a part that was made for rows of one level, with its rows at a deeper one.</summary>
    internal void AppendMoved(SqlNode node, LevelMove move)
    {
        moves.Add((move.From, move.By));
        node.WriteTo(this);
        moves.RemoveAt(moves.Count - 1);
    }

    /// <summary>Appends a part; where it was appended before, the same text, with the parameters that it has there.</summary>
    internal void AppendOnce(SqlNode node)
    {
        if (writtenOnce.TryGetValue(node, out var before) && before.Moves.AsSpan().SequenceEqual(CollectionsMarshal.AsSpan(moves)))
        {
            if (buffer.Length - length < before.Length)
            {
                Grow(before.Length);
            }

            Append(Text.Slice(before.Start, before.Length));
            reads |= before.Reads;
            return;
        }

        var (start, outside) = (length, reads);
        reads = 0;
        node.WriteTo(this);
        writtenOnce[node] = new([.. moves], start, length - start, reads);
        reads |= outside;
    }

    private readonly record struct WrittenPart((int From, int By)[] Moves, int Start, int Length, ulong Reads);

    /// <summary><see cref="AppendMoved"/>, where only the order and the equality of the part count.</summary>
    internal void AppendMovedKey(SqlNode node, LevelMove move)
    {
        moves.Add((move.From, move.By));
        node.WriteKey(this);
        moves.RemoveAt(moves.Count - 1);
    }

    // What encloses the part keeps its level, and so does the new row of an upsert.
    private int LevelOf(int depth)
    {
        for (var i = moves.Count - 1; i >= 0; i--)
        {
            depth = depth >= moves[i].From && depth != NewRow ? depth + moves[i].By : depth;
        }

        return depth;
    }

    /// <summary>Appends another query, with its own rows and its own tenant.</summary>
    /// <param name="query">The query.</param>
    /// <param name="asKeys">Only the equality of its values counts.</param>
    internal void AppendQuery<TRow>(ValueQuery<TRow> query, bool asKeys)
    {
        var (outerTenant, outerRows) = (Tenant, rows.ToArray());
        Tenant = query.Session.Tenant;
        ValueStatement.WriteInner(this, query.Selection, asKeys ? Array.ConvertAll(query.Shape.Values, SqlNode (v) => new KeyNode(v)) : query.Shape.Values);
        Tenant = outerTenant;
        rows.Clear();
        rows.AddRange(outerRows);
    }

    /// <summary>Begins a query that sees none of the rows around it, whose levels it uses anew.</summary>
    /// <returns>What is around it.</returns>
    internal (ModelDescriptor?[] Rows, ulong Reads) EnterApart()
    {
        var outside = (rows.ToArray(), reads);
        reads = 0;
        return outside;
    }

    /// <summary>Ends a query that began with <see cref="EnterApart"/>.</summary>
    internal void LeaveApart((ModelDescriptor?[] Rows, ulong Reads) outside)
    {
        rows.Clear();
        rows.AddRange(outside.Rows);
        reads = outside.Reads;
    }

    internal void AppendTable(ModelDescriptor model) => AppendTableName(model.SchemaName, model.TableName);

    /// <summary>Appends <c>table AS t0</c>, for the rows of a level.</summary>
    internal void AppendTable(ModelDescriptor model, int depth)
    {
        AppendTable(model);
        Append(" AS ");
        AppendAlias(depth);
    }

    /// <summary>How many tables the statement has named.</summary>
    internal int TableCount { get; private set; }

    internal void AppendTableName(string? schemaName, string tableName)
    {
        TableCount++;
        if ((schemaName ?? DefaultSchema) is { } schema)
        {
            AppendName(schema);
            Append('.');
        }

        AppendName(tableName);
    }

    /// <summary>The level of the row that an upsert would have made.</summary>
    internal const int NewRow = 63;

    internal void AppendAlias(int depth) => AppendLevel(LevelOf(depth));

    private void AppendLevel(int depth)
    {
        if (depth == NewRow)
        {
            Append("excluded");
            return;
        }

        Append('t');
        Append(depth);
    }

    internal void AppendColumn(int depth, ColumnDescriptor column)
    {
        depth = LevelOf(depth);

        // A lambda may have kept the fields of another query: its columns are not in scope here.
        if (depth >= rows.Count || rows[depth] != column.Model)
        {
            throw new InvalidOperationException($"The field \"{column.Name}\" belongs to a row of another query; use the fields that this query's lambda is given.");
        }

        reads |= 1UL << depth;
        AppendLevel(depth);
        Append('.');
        Append(column.QuotedName);
    }

    /// <summary>A column of the row at that level was written.</summary>
    internal bool Reads(int depth) => (reads & (1UL << depth)) != 0;

    /// <summary>Appends all columns of a row.</summary>
    internal void AppendColumns(int depth, ModelDescriptor model) => Append(model.ColumnsAt(LevelOf(depth)));

    internal void AppendColumns(int depth, IReadOnlyList<ColumnDescriptor> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            Append(i == 0 ? "" : ", ");
            AppendAlias(depth);
            Append('.');
            Append(columns[i].QuotedName);
        }
    }

    internal void AppendNames(IReadOnlyList<ColumnDescriptor> columns)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            Append(i == 0 ? "" : ", ");
            Append(columns[i].QuotedName);
        }
    }

    internal void AppendReturning(ModelDescriptor model)
    {
        Append(" RETURNING ");
        Append(model.ColumnNames);
    }

    internal void AppendPage(int? offset, int? limit)
    {
        if (limit is { } most)
        {
            Append(" LIMIT ");
            if (most <= Dialect.LargestWrittenLimit)
            {
                Append(most);
            }
            else
            {
                AppendParameter(new Parameter<int>(most));
            }
        }

        if (offset is { } first)
        {
            Append(limit is null ? Dialect.UnlimitedLimit : "");
            Append(" OFFSET ");
            AppendParameter(new Parameter<int>(first));
        }
    }

    internal void AppendOperator(string keyword)
    {
        if (keyword == NotDistinct)
        {
            Append(Dialect.NotDistinctOperator);
        }
        else if (keyword == Distinct)
        {
            Append(Dialect.DistinctOperator);
        }
        else
        {
            Append(keyword);
        }
    }

    /// <summary>Appends a query of a column that finds no rows: it has the column's type.</summary>
    public void AppendNoValues(ColumnDescriptor column)
    {
        ArgumentNullException.ThrowIfNull(column);
        Append("SELECT ");
        Append(column.QuotedName);
        Append(" FROM ");
        AppendTable(column.Model);
        Append(" WHERE FALSE");
    }

    internal void AppendInList(IParameter list, Type storedType)
    {
        Dialect.WriteInList(this, storedType);
        parameters.Add(list);
    }

    internal void AppendInLists(IReadOnlyList<ColumnDescriptor> columns, ReadOnlySpan<IParameter> lists)
    {
        Dialect.WriteInLists(this, columns);
        foreach (var list in lists)
        {
            parameters.Add(list);
        }
    }
}
