using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>The statements that read the rows of a query.</summary>
internal static class SelectStatement
{
    /// <summary><c>SELECT columns FROM …</c>.</summary>
    public static void WriteRows<TEntity>(SqlWriter writer, ModelDescriptor model, RowSelection<TEntity> selection)
    {
        writer.Enter(model, selection.Depth);
        if (selection.IsSourceAlone)
        {
            selection.Source!.WriteTo(writer);
            return;
        }

        writer.Append("SELECT ");
        writer.AppendColumns(selection.Depth, model);
        WriteFrom(writer, model, selection);
    }

    /// <summary><c>SELECT some columns FROM …</c>: a subquery, whose order matters only where it leaves out rows.</summary>
    public static void WriteColumns<TEntity>(SqlWriter writer, ModelDescriptor model, RowSelection<TEntity> selection, IReadOnlyList<ColumnDescriptor> columns)
    {
        writer.Enter(model, selection.Depth);
        writer.Append("SELECT ");
        writer.AppendColumns(selection.Depth, columns);
        WriteUnsorted(writer, model, selection);
    }

    /// <summary><c>SELECT columns FROM table AS t0</c>: a condition follows.</summary>
    public static void WriteStart(SqlWriter writer, ModelDescriptor model)
    {
        writer.Enter(model, 0);
        writer.Append("SELECT ");
        writer.AppendColumns(0, model);
        writer.Append(" FROM ");
        writer.AppendTable(model, 0);
    }

    /// <summary><c>SELECT EXISTS (SELECT 1 FROM …)</c>.</summary>
    public static void WriteExists<TEntity>(SqlWriter writer, ModelDescriptor model, RowSelection<TEntity> selection)
    {
        writer.Append("SELECT EXISTS (SELECT 1");
        writer.Enter(model, selection.Depth);
        WriteUnsorted(writer, model, selection);
        writer.Append(')');
    }

    /// <summary><c> FROM …</c> for rows that something else is made of: of a page, only its rows count.</summary>
    public static void WriteSource<TEntity>(SqlWriter writer, ModelDescriptor model, RowSelection<TEntity> selection)
    {
        if (!selection.IsPage && selection.DistinctBy.Length == 0)
        {
            WriteUnordered(writer, model, selection);
            return;
        }

        writer.Append(" FROM (SELECT ");
        writer.AppendColumns(selection.Depth, model);
        var order = selection.IsPage ? selection.Order : [];
        var keys = NamedNodes.Append(writer, order);
        WriteUnordered(writer, model, selection);
        Ordering.WriteList(writer, order, keys);
        selection.Range.WriteTo(writer);
        writer.Append(") AS ");
        writer.AppendAlias(selection.Depth);
    }

    public static void WriteFrom<TEntity>(SqlWriter writer, ModelDescriptor model, RowSelection<TEntity> selection)
    {
        WriteUnordered(writer, model, selection);
        Ordering.WriteList(writer, selection.Order);
        selection.Range.WriteTo(writer);
    }

    // The order matters only where it leaves out rows.
    private static void WriteUnsorted<TEntity>(SqlWriter writer, ModelDescriptor model, RowSelection<TEntity> selection)
    {
        if (selection.IsPage)
        {
            WriteFrom(writer, model, selection);
        }
        else
        {
            WriteUnordered(writer, model, selection);
        }
    }

    /// <summary><c> FROM …</c> without order and range.</summary>
    public static void WriteUnordered<TEntity>(SqlWriter writer, ModelDescriptor model, RowSelection<TEntity> selection)
    {
        if (selection.DistinctBy.Length == 0)
        {
            WriteTable(writer, model, selection);
        }
        else
        {
            WriteFirstOfEach(writer, model, selection);
        }
    }

    private static void WriteTable<TEntity>(SqlWriter writer, ModelDescriptor model, RowSelection<TEntity> selection)
    {
        if (selection.Cut is { } cut)
        {
            WriteSource(writer, model, cut);
            writer.AppendWhere(model, selection.Depth, selection.Filter, selection.Deleted);
            return;
        }

        writer.Append(" FROM ");
        if (selection.Source is { } source)
        {
            writer.Append('(');
            source.WriteTo(writer);
            writer.Append(')');
        }
        else
        {
            writer.AppendTable(model);
        }

        writer.Append(" AS ");
        writer.AppendAlias(selection.Depth);
        writer.AppendWhere(model, selection.Depth, selection.Filter, selection.Deleted);
    }

    // Numbers the rows with the same values, and keeps the first of each.
    private static void WriteFirstOfEach<TEntity>(SqlWriter writer, ModelDescriptor model, RowSelection<TEntity> selection)
    {
        writer.Append(" FROM (SELECT ");
        writer.AppendColumns(selection.Depth, model);
        writer.Append(", ROW_NUMBER() OVER (PARTITION BY ");
        writer.AppendKeys(selection.DistinctBy);
        Ordering.WriteList(writer, selection.Order);
        writer.Append(") AS ");
        writer.AppendName(NameNode.RowNumber);
        WriteTable(writer, model, selection);
        writer.Append(") AS ");
        writer.AppendAlias(selection.Depth);
        writer.Append(" WHERE ");
        writer.AppendName(NameNode.RowNumber);
        writer.Append(" = 1");
    }
}
