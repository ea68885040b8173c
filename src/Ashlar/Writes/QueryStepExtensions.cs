using System.Diagnostics.Contracts;

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
        var assignments = QueryScope.Call(rows.Depth, changes, rows.Fields);
        return new(
            rows.Session,
            writes: true,
            (session, token) => rows.Over(session).UpdateAsync(_ => assignments, token),
            form => !rows.Model.HasPlainWrites || assignments.Length == 0 ? null : StepStatement.OfCount(rows.WriteUpdate(assignments)));
    }

    /// <summary><see cref="QueryWriteExtensions.DeleteAsync{TEntity, TFields}(Query{TEntity, TFields}, CancellationToken)"/> as a step of a batch.</summary>
    [Pure]
    public static BatchStep<int> DeleteStep<TEntity, TFields>(this Query<TEntity, TFields> rows)
        where TFields : class, ITableFields
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new(rows.Session, writes: true, (session, token) => rows.Over(session).DeleteAsync(token), form =>
        {
            if (!rows.Model.HasPlainWrites || rows.Model.DeletesOthers)
            {
                return null;
            }

            var statement = rows.Session.NewStatement();
            if (rows.Model.DeletedAt is null)
            {
                DeleteStatement.WriteStart(statement, rows.Model);
                UpdateStatement.WriteWhere(statement, rows.Model, rows.Selection);
            }
            else
            {
                SoftDeletion.WriteMark(statement, rows.Model, rows.Session.Database.Now(), rows.Session.Database.Now());
                UpdateStatement.WriteWhere(statement, rows.Model, rows.Selection with { Deleted = DeletedRows.Hidden });
            }

            return StepStatement.OfCount(statement);
        });
    }
}
