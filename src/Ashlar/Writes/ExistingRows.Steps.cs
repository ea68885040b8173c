using System.Diagnostics.Contracts;
using Ashlar.Drivers;

namespace Ashlar;

/// <content>Calls for a batch.</content>
public partial class ExistingRows<TEntity, TFields, TUpdate, TKey>
{
    /// <summary><see cref="FindAsync"/> as a step of a batch.</summary>
    [Pure]
    public BatchStep<TEntity?> FindStep(TKey key) => new(
        Session, writes: false, (session, token) => RowsIn(session).FindAsync(key, token), _ => StepStatement.OfRow(WriteFind(key), Model.Read));

    /// <summary><see cref="DeleteAsync(TKey, CancellationToken)"/> as a step of a batch.</summary>
    [Pure]
    public BatchStep<TEntity> DeleteStep(TKey key) => DeleteStep(key, version: null);

    internal BatchStep<TEntity> DeleteStep(TKey key, int? version) => new(
        Session, writes: true, (session, token) => RowsIn(session).DeleteAsync(key, version, token), form => TryWriteDelete(form, key, version));

    internal BatchStep<TEntity> UpdateStep(TKey key, int? version, TUpdate update) => new(
        Session,
        writes: true,
        (session, token) => RowsIn(session).UpdateAsync(key, version, update, token),
        form => TryWriteUpdate(form, key, version, new UpdateOfValues(Model, update, Session.Database.Now())));

    internal BatchStep<TEntity> UpdateStep(TKey key, int? version, Func<TFields, Assignment[]> changes)
    {
        var assignments = QueryScope.Call(Depth, changes, Fields);
        return new(
            Session,
            writes: true,
            (session, token) => RowsIn(session).UpdateAsync(key, version, _ => assignments, token),
            form => TryWriteUpdate(form, key, version, new UpdateByAssignments(Model, assignments, Session.Database.Now())));
    }

    private ExistingRows<TEntity, TFields, TUpdate, TKey> RowsIn(Session session) => new(session, table);

    private StepStatement<TEntity>? TryWriteUpdate(BatchForm form, TKey key, int? version, RowUpdate update)
    {
        if (!Model.HasPlainWrites)
        {
            return null;
        }

        var statement = Session.NewStatement();
        UpdateStatement.WriteStart(statement, Model);
        var written = update.Write(statement);
        if (written.Count == 0)
        {
            statement.Dispose();
            return null;
        }

        WriteKey(statement, key, version);
        var guarded = UpdateStatement.WriteGuards(statement, Model, written);
        return StepStatement.OfWrittenRow(Session, Model, form, statement, token => NotWrittenAsync(key, version, guarded, token));
    }

    private StepStatement<TEntity>? TryWriteDelete(BatchForm form, TKey key, int? version)
    {
        if (!Model.HasPlainWrites || Model.DeletesOthers)
        {
            return null;
        }

        var statement = Session.NewStatement();
        if (Model.DeletedAt is null)
        {
            DeleteStatement.WriteStart(statement, Model);
        }
        else
        {
            SoftDeletion.WriteMark(statement, Model, Session.Database.Now(), Session.Database.Now());
        }

        WriteKey(statement, key, version);
        return StepStatement.OfWrittenRow(Session, Model, form, statement, token => NotWrittenAsync(key, version, [], token));
    }
}
