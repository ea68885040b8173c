using System.Diagnostics.Contracts;
using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <content>Calls for a batch.</content>
public partial class ExistingRows<TEntity, TFields, TUpdate, TKey>
{
    /// <summary><see cref="FindAsync"/> as a step of a batch.</summary>
    [Pure]
    public BatchStep<TEntity?> FindStep(TKey key) => new FindingByKey(this, key);

    /// <summary><see cref="DeleteAsync(TKey, CancellationToken)"/> as a step of a batch.</summary>
    [Pure]
    public BatchStep<TEntity> DeleteStep(TKey key) => DeleteStep(key, version: null);

    internal BatchStep<TEntity> DeleteStep(TKey key, int? version) => new DeletionByKey(this, key, version);

    internal BatchStep<TEntity> UpdateStep(TKey key, int? version, TUpdate update) => new ValuesByKey(this, key, version, update);

    internal BatchStep<TEntity> UpdateStep(TKey key, int? version, Func<TFields, Assignment[]> changes) =>
        new AssignmentsByKey(this, key, version, QueryScope.Call(Depth, changes, Fields));

    private ExistingRows<TEntity, TFields, TUpdate, TKey> RowsIn(Session session) => new(session, table);

    private sealed class FindingByKey(ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TKey key) : RowStep<TEntity?>(rows.Session, writes: false)
    {
        private protected override Func<RowReader, TEntity?> Reader => rows.Model.Read;

        internal override Task<TEntity?> CallAsync(Session session, CancellationToken cancellationToken) => rows.RowsIn(session).FindAsync(key, cancellationToken);

        internal override SqlWriter TryWrite(BatchForm form) => rows.WriteFind(key);
    }

    private abstract class ChangeByKey(ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TKey key, int? version) : WrittenRowStep<TEntity, TFields>(rows.Session, rows.Model)
    {
        private protected ExistingRows<TEntity, TFields, TUpdate, TKey> Rows => rows;

        private protected TKey Key => key;

        private protected int? Version => version;

        private protected sealed override bool TryWrite(SqlWriter statement, out bool mustHaveRow)
        {
            mustHaveRow = true;
            return TryWrite(statement);
        }

        /// <summary>Writes the statement, if there is something to write.</summary>
        private protected abstract bool TryWrite(SqlWriter statement);
    }

    private abstract class UpdateByKey(ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TKey key, int? version) : ChangeByKey(rows, key, version)
    {
        private protected sealed override bool TryWrite(SqlWriter statement)
        {
            UpdateStatement.WriteStart(statement, Model);
            var written = WriteChanges(statement, Session.Database.Now());
            if (written.Count == 0)
            {
                return false;
            }

            Rows.WriteKey(statement, Key, Version);
            UpdateStatement.WriteGuards(statement, Model, written);
            return true;
        }

        private protected abstract List<WrittenColumn> WriteChanges(SqlWriter statement, DateTime now);
    }

    private sealed class ValuesByKey(ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TKey key, int? version, TUpdate update) : UpdateByKey(rows, key, version)
    {
        internal override Task<TEntity> CallAsync(Session session, CancellationToken cancellationToken) =>
            Rows.RowsIn(session).UpdateAsync(Key, Version, update, cancellationToken);

        private protected override List<WrittenColumn> WriteChanges(SqlWriter statement, DateTime now) =>
            UpdateStatement.WriteValues(statement, Model, new RowValues(Model, update, now), now);
    }

    private sealed class AssignmentsByKey(ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TKey key, int? version, Assignment[] assignments)
        : UpdateByKey(rows, key, version)
    {
        internal override Task<TEntity> CallAsync(Session session, CancellationToken cancellationToken) =>
            Rows.RowsIn(session).UpdateAsync(Key, Version, assignments, cancellationToken);

        private protected override List<WrittenColumn> WriteChanges(SqlWriter statement, DateTime now) =>
            UpdateStatement.WriteAssignments(statement, Model, assignments, now);
    }

    private sealed class DeletionByKey(ExistingRows<TEntity, TFields, TUpdate, TKey> rows, TKey key, int? version) : ChangeByKey(rows, key, version)
    {
        internal override Task<TEntity> CallAsync(Session session, CancellationToken cancellationToken) =>
            Rows.RowsIn(session).DeleteAsync(Key, Version, cancellationToken);

        private protected override bool TryWrite(SqlWriter statement)
        {
            if (Model.DeletesOthers)
            {
                return false;
            }

            if (Model.DeletedAt is null)
            {
                DeleteStatement.WriteStart(statement, Model);
            }
            else
            {
                SoftDeletion.WriteMark(statement, Model, Session.Database.Now());
            }

            Rows.WriteKey(statement, Key, Version);
            return true;
        }
    }
}
