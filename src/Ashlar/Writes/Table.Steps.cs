using System.Diagnostics.Contracts;
using Ashlar.Drivers;

namespace Ashlar;

/// <content>Calls for a batch.</content>
public sealed partial class Table<TEntity, TFields, TCreate, TUpdate, TKey>
{
    /// <summary><see cref="CreateAsync(TCreate, CancellationToken)"/> as a step of a batch.</summary>
    [Pure]
    public BatchStep<TEntity> CreateStep(TCreate create) => new(Session, writes: true, (session, token) => TableIn(session).CreateAsync(create, token), form =>
    {
        if (!Model.HasPlainWrites)
        {
            return null;
        }

        var statement = Session.NewStatement();
        var guarded = InsertStatement.Write(statement, Model, new RowValues(Model, create, Session.Database.Now()));
        return guarded.Count == 0
            ? StepStatement.OfNewRow(Model, statement)
            : StepStatement.OfWrittenRow(Session, Model, form, statement, _ => new(TenantGuard.Refused(guarded)));
    });

    /// <summary><see cref="CreateManyAsync"/> as a step of a batch: one statement for up to some hundred rows that assign the same fields.</summary>
    [Pure]
    public BatchStep<int> CreateManyStep(IEnumerable<TCreate> creates, OnConflict onConflict = OnConflict.Fail)
    {
        // They are looked at twice where one statement is not enough.
        TCreate[] rows = [.. creates];
        return new(Session, writes: true, (session, token) => TableIn(session).CreateManyAsync(rows, onConflict, token), form => TryWriteCreates(form, rows, onConflict));
    }

    /// <summary><see cref="UpsertAsync(Func{TFields, IUniqueKey}, TCreate, Func{TFields, Assignment[]}, CancellationToken)"/> as a step of a batch.</summary>
    [Pure]
    public BatchStep<TEntity> UpsertStep(Func<TFields, IUniqueKey> key, TCreate create, Func<TFields, Assignment[]> update)
    {
        var columns = QueryScope.Call(Depth, key, Fields).Columns;
        var changes = QueryScope.Call(Depth, update, Fields);
        return new(Session, writes: true, (session, token) => TableIn(session).UpsertAsync(columns, create, changes, token), form =>
        {
            if (!Model.HasPlainWrites)
            {
                return null;
            }

            var now = Session.Database.Now();
            var statement = Session.NewStatement();
            var guarded = InsertStatement.Write(statement, Model, new RowValues(Model, create, now));
            WriteConflict(statement, columns, changes, now);
            return StepStatement.OfWrittenRow(Session, Model, form, statement, _ => new(NotUpserted(guarded, columns)));
        });
    }

    private Table<TEntity, TFields, TCreate, TUpdate, TKey> TableIn(Session session) => new(session, Descriptor);

    private StepStatement<int>? TryWriteCreates(BatchForm form, TCreate[] creates, OnConflict onConflict)
    {
        var now = Session.Database.Now();
        var rows = creates.Select(c => new RowValues(Model, c, now));
        if (!Model.HasPlainWrites || RowBatch<RowValues>.Of(Session, rows, extraParameters: 1, r => r, key: []).Take(2).ToArray() is not [{ Columns.Count: > 0 } only])
        {
            return null;
        }

        var statement = Session.NewStatement();
        if (NewRows.IsGuarded(statement, Model, only.Columns))
        {
            statement.Dispose();
            return null;
        }

        InsertStatement.WriteRows(statement, Model, only.Rows);
        if (onConflict == OnConflict.Skip)
        {
            statement.Append(" ON CONFLICT DO NOTHING");
        }

        return StepStatement.OfCount(statement);
    }
}
