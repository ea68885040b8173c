using System.Diagnostics.Contracts;
using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Writes of all rows of a query, for a batch.</summary>
public static class QueryStepExtensions
{
    /// <summary><see cref="QueryWriteExtensions.UpdateAsync{TEntity, TFields}(Query{TEntity, TFields}, Func{TFields, Assignment[]}, CancellationToken)"/> as a step of a batch.</summary>
    [Pure]
    public static BatchStep<int> UpdateStep<TEntity, TFields>(this Query<TEntity, TFields> rows, Func<TFields, Assignment[]> changes)
        where TFields : class, ITableFields
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new UpdateOfRows<TEntity, TFields>(rows, QueryScope.Call(rows.Depth, changes, rows.Fields));
    }

    /// <summary><see cref="QueryWriteExtensions.DeleteAsync{TEntity, TFields}(Query{TEntity, TFields}, CancellationToken)"/> as a step of a batch.</summary>
    [Pure]
    public static BatchStep<int> DeleteStep<TEntity, TFields>(this Query<TEntity, TFields> rows)
        where TFields : class, ITableFields
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new DeletionOfRows<TEntity, TFields>(rows);
    }

    private sealed class UpdateOfRows<TEntity, TFields>(Query<TEntity, TFields> rows, Assignment[] assignments) : CountedStep(rows.Session)
        where TFields : class, ITableFields
    {
        internal override Task<int> CallAsync(Session session, CancellationToken cancellationToken) => rows.Over(session).UpdateAsync(_ => assignments, cancellationToken);

        internal override SqlWriter? TryWrite(BatchForm form) => !rows.Model.HasPlainWrites || assignments.Length == 0 ? null : rows.WriteUpdate(assignments);
    }

    private sealed class DeletionOfRows<TEntity, TFields>(Query<TEntity, TFields> rows) : CountedStep(rows.Session)
        where TFields : class, ITableFields
    {
        internal override Task<int> CallAsync(Session session, CancellationToken cancellationToken) => rows.Over(session).DeleteAsync(cancellationToken);

        internal override SqlWriter? TryWrite(BatchForm form)
        {
            var model = rows.Model;
            if (!model.HasPlainWrites || model.DeletesOthers)
            {
                return null;
            }

            var statement = Session.NewStatement();
            if (model.DeletedAt is null)
            {
                DeleteStatement.WriteStart(statement, model);
                UpdateStatement.WriteWhere(statement, model, rows.Selection);
            }
            else
            {
                SoftDeletion.WriteMark(statement, model, Session.Database.Now());
                UpdateStatement.WriteWhere(statement, model, rows.Selection.With(DeletedRows.Hidden));
            }

            return statement;
        }
    }
}
