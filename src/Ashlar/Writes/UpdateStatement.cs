using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>The parts of a statement that changes rows.</summary>
internal static class UpdateStatement
{
    /// <summary>Appends <c>UPDATE table AS t0 SET </c>.</summary>
    public static void WriteStart(SqlWriter writer, ModelDescriptor model)
    {
        writer.Enter(model, 0);
        writer.Append("UPDATE ");
        writer.AppendTable(model, 0);
        writer.Append(" SET ");
    }

    /// <summary>Appends the assignments of an update type.</summary>
    public static List<WrittenColumn> WriteValues(SqlWriter writer, ModelDescriptor model, RowValues values, DateTime now)
    {
        var columns = values.WriteNames(writer, RowForm.Assignments);
        var written = writer.WrittenColumns;
        written.Clear();
        for (var i = 0; i < columns.Count; i++)
        {
            written.Add(new(columns[i], new Placeholder(i + 1)));
        }

        WriteBookkeeping(writer, model, written, now);
        return written;
    }

    /// <summary>Appends assignments.</summary>
    public static List<WrittenColumn> WriteAssignments(SqlWriter writer, ModelDescriptor model, IReadOnlyList<Assignment> assignments, DateTime now)
    {
        var written = writer.WrittenColumns;
        written.Clear();
        for (var i = 0; i < assignments.Count; i++)
        {
            var assignment = assignments[i];
            if (IsWritten(written, assignment.Column))
            {
                throw new ArgumentException($"The field \"{model.Name}.{assignment.Column.Name}\" is set twice; leave one of the two out.", nameof(assignments));
            }

            writer.Append(written.Count == 0 ? "" : ", ");
            writer.Append(assignment.Column.QuotedName);
            writer.Append(" = ");
            var value = StoredNode.Of(assignment.Value, assignment.Column, writer.Dialect);
            value.WriteBesideKnown(writer);
            written.Add(new(assignment.Column, value));
        }

        WriteBookkeeping(writer, model, written, now);
        return written;
    }

    /// <summary>Appends assignments of nothing.</summary>
    public static void WriteNulls(SqlWriter writer, ModelDescriptor model, IReadOnlyList<ColumnDescriptor> columns, DateTime now)
    {
        var written = new List<WrittenColumn>(columns.Count);
        var nothing = new WrittenNode(static w => w.Append("NULL"));
        foreach (var column in columns)
        {
            writer.Append(written.Count == 0 ? "" : ", ");
            writer.AppendName(column.ColumnName);
            writer.Append(" = ");
            writer.Append(nothing);
            written.Add(new(column, nothing));
        }

        WriteBookkeeping(writer, model, written, now);
    }

    /// <summary>Appends that the rows that are newly referred to belong to the tenant.</summary>
    /// <param name="writer">The statement.</param>
    /// <param name="model">The model of the changed rows.</param>
    /// <param name="written">The assigned columns.</param>
    /// <param name="keyword">What stands before the first condition.</param>
    public static List<RelationDescriptor> WriteGuards(SqlWriter writer, ModelDescriptor model, List<WrittenColumn> written, string keyword = Conjunction.And)
    {
        var guarded = TenantGuard.OfChange(writer, model, written);
        foreach (var relation in guarded)
        {
            writer.Append(keyword);
            TenantGuard.Write(writer, relation, written);
            keyword = Conjunction.And;
        }

        return guarded;
    }

    /// <summary>Appends <c> WHERE</c> the rows of a query, or nothing where those are all; a condition may follow.</summary>
    /// <returns>What stands before that condition.</returns>
    public static string WriteWhere<TEntity>(SqlWriter writer, ModelDescriptor model, RowSelection<TEntity> selection)
    {
        if (selection is { IsPage: false, DistinctBy.Length: 0, Cut: null })
        {
            return writer.AppendWhereBeforeAnd(model, 0, selection.Filter, selection.Deleted);
        }

        // Only a SELECT leaves out rows.
        writer.Append(" WHERE (");
        writer.AppendColumns(0, model.KeyColumns);
        writer.Append(") IN (SELECT ");
        writer.AppendColumns(0, model.KeyColumns);
        SelectStatement.WriteFrom(writer, model, selection);
        writer.Append(')');
        return Conjunction.And;
    }

    private static bool IsWritten(List<WrittenColumn> written, ColumnDescriptor column)
    {
        foreach (var other in written)
        {
            if (other.Column == column)
            {
                return true;
            }
        }

        return false;
    }

    // What every change of a row brings with it: the time, and the next version.
    internal static void WriteBookkeeping(SqlWriter writer, ModelDescriptor model, List<WrittenColumn> written, DateTime now)
    {
        if (written.Count == 0)
        {
            return;
        }

        for (var i = 0; i < model.Columns.Count; i++)
        {
            var column = model.Columns[i];
            if (column.IsUpdatedAt && !IsWritten(written, column))
            {
                writer.Append(", ");
                writer.AppendName(column.ColumnName);
                writer.Append(" = ");
                writer.AppendParameter(new Parameter<DateTime>(now, ColumnTypes.DateTime));
            }
        }

        if (model.Version is { } version)
        {
            writer.Append(", ");
            writer.AppendName(version.ColumnName);
            writer.Append(" = ");
            writer.AppendColumn(0, version);
            writer.Append(" + 1");
        }
    }
}
