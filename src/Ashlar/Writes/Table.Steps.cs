using System.Diagnostics.Contracts;
using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <content>Calls for a batch.</content>
public sealed partial class Table<TEntity, TFields, TCreate, TUpdate, TKey>
{
    /// <summary><see cref="CreateAsync(TCreate, CancellationToken)"/> as a step of a batch.</summary>
    [Pure]
    public BatchStep<TEntity> CreateStep(TCreate create) => new Creation(this, create);

    /// <summary><see cref="CreateManyAsync"/> as a step of a batch: one statement for up to some hundred rows that assign the same fields.</summary>
    [Pure]
    public BatchStep<int> CreateManyStep(IEnumerable<TCreate> creates, OnConflict onConflict = OnConflict.Fail) => new ManyCreations(this, [.. creates], onConflict);

    /// <summary><see cref="UpsertAsync(Func{TFields, IUniqueKey}, TCreate, Func{TFields, Assignment[]}, CancellationToken)"/> as a step of a batch.</summary>
    [Pure]
    public BatchStep<TEntity> UpsertStep(Func<TFields, IUniqueKey> key, TCreate create, Func<TFields, Assignment[]> update) =>
        new CreationOrUpdate(this, QueryScope.Call(Depth, key, Fields).Columns, create, QueryScope.Call(Depth, update, Fields));

    private Table<TEntity, TFields, TCreate, TUpdate, TKey> TableIn(Session session) => new(session, Descriptor);

    private sealed class Creation(Table<TEntity, TFields, TCreate, TUpdate, TKey> table, TCreate create) : WrittenRowStep<TEntity, TFields>(table.Session, table.Model)
    {
        internal override Task<TEntity> CallAsync(Session session, CancellationToken cancellationToken) => table.TableIn(session).CreateAsync(create, cancellationToken);

        private protected override bool TryWrite(SqlWriter statement, out bool mustHaveRow)
        {
            mustHaveRow = InsertStatement.Write(statement, Model, new RowValues(Model, create, Session.Database.Now())).Count > 0;
            return true;
        }
    }

    private sealed class CreationOrUpdate(
        Table<TEntity, TFields, TCreate, TUpdate, TKey> table, IReadOnlyList<ColumnDescriptor> key, TCreate create, Assignment[] update)
        : WrittenRowStep<TEntity, TFields>(table.Session, table.Model)
    {
        internal override Task<TEntity> CallAsync(Session session, CancellationToken cancellationToken) =>
            table.TableIn(session).UpsertAsync(key, create, update, cancellationToken);

        private protected override bool TryWrite(SqlWriter statement, out bool mustHaveRow)
        {
            var now = Session.Database.Now();
            InsertStatement.Write(statement, Model, new RowValues(Model, create, now));
            table.WriteConflict(statement, key, update, now);
            return mustHaveRow = true;
        }
    }

    private sealed class ManyCreations(Table<TEntity, TFields, TCreate, TUpdate, TKey> table, TCreate[] creates, OnConflict onConflict) : CountedStep(table.Session)
    {
        internal override Task<int> CallAsync(Session session, CancellationToken cancellationToken) =>
            table.TableIn(session).CreateManyAsync(creates, onConflict, cancellationToken);

        internal override SqlWriter? TryWrite(BatchForm form)
        {
            var (model, now) = (table.Model, Session.Database.Now());
            var rows = creates.Select(c => new RowValues(model, c, now));
            if (!model.HasPlainWrites || RowBatch<RowValues>.Of(Session, rows, extraParameters: 1, r => r, key: []).Take(2).ToArray() is not [{ Columns.Count: > 0 } only])
            {
                return null;
            }

            var statement = Session.NewStatement();
            if (NewRows.IsGuarded(statement, model, only.Columns))
            {
                statement.Dispose();
                return null;
            }

            InsertStatement.WriteRows(statement, model, only.Rows);
            if (onConflict == OnConflict.Skip)
            {
                statement.Append(" ON CONFLICT DO NOTHING");
            }

            return statement;
        }
    }
}
