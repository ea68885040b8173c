using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>The statements that read the rows of a query.</summary>
internal static class SelectStatement
{
    /// <summary><c>SELECT columns FROM …</c>.</summary>
    public static void WriteRows<TEntity>(SqlWriter writer, ModelDescriptor model, RowSelection<TEntity> selection)
    {
        writer.Append("SELECT ");
        writer.Enter(model, 0);
        writer.AppendColumns(0, model.Columns);
        WriteFrom(writer, model, selection);
    }

    /// <summary><c>SELECT columns FROM table AS t0</c>: a condition follows.</summary>
    public static void WriteStart(SqlWriter writer, ModelDescriptor model)
    {
        writer.Enter(model, 0);
        writer.Append("SELECT ");
        writer.AppendColumns(0, model.Columns);
        writer.Append(" FROM ");
        writer.AppendTable(model);
        writer.Append(" AS ");
        writer.AppendAlias(0);
    }

    /// <summary><c>SELECT EXISTS (SELECT 1 FROM …)</c>.</summary>
    public static void WriteExists<TEntity>(SqlWriter writer, ModelDescriptor model, RowSelection<TEntity> selection)
    {
        writer.Append("SELECT EXISTS (SELECT 1");
        writer.Enter(model, 0);
        WriteFrom(writer, model, selection.IsPage ? selection : selection with { Orderings = [] });
        writer.Append(')');
    }

    /// <summary><c>SELECT values FROM …</c>: a row for each row.</summary>
    public static void WriteValues<TEntity>(SqlWriter writer, ModelDescriptor model, RowSelection<TEntity> selection, SqlNode[] values, bool isDistinct)
    {
        writer.Append(isDistinct ? "SELECT DISTINCT " : "SELECT ");
        writer.Enter(model, 0);
        writer.AppendList(values);
        WriteFrom(writer, model, selection);
    }

    /// <summary><c>SELECT aggregates FROM …</c>: one row over all rows of the query, or of its page.</summary>
    public static void WriteAggregates<TEntity>(SqlWriter writer, ModelDescriptor model, RowSelection<TEntity> selection, SqlNode[] aggregates)
    {
        writer.Append("SELECT ");
        writer.Enter(model, 0);
        writer.AppendList(aggregates);
        WriteSource(writer, model, selection);
    }

    /// <summary><c> FROM …</c> for rows that are aggregated: of a page, only its rows count.</summary>
    public static void WriteSource<TEntity>(SqlWriter writer, ModelDescriptor model, RowSelection<TEntity> selection)
    {
        if (!selection.IsPage)
        {
            WriteFrom(writer, model, selection with { Orderings = [] });
            return;
        }

        writer.Append(" FROM (SELECT ");
        writer.AppendColumns(0, model.Columns);
        WriteFrom(writer, model, selection);
        writer.Append(") AS ");
        writer.AppendAlias(0);
    }

    public static void WriteFrom<TEntity>(SqlWriter writer, ModelDescriptor model, RowSelection<TEntity> selection)
    {
        writer.Append(" FROM ");
        writer.AppendTable(model);
        writer.Append(" AS ");
        writer.AppendAlias(0);
        writer.AppendWhere(model, selection.Filter, selection.Deleted);
        Ordering.WriteList(writer, selection.Orderings);
        if (selection.IsPage)
        {
            writer.AppendPage(selection.Offset, selection.Limit);
        }
    }
}
