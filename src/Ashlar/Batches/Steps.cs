using System.Runtime.CompilerServices;
using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A step whose statement gives at most one row.</summary>
/// <param name="session">Whose rows the call touches.</param>
/// <param name="writes">The call may write.</param>
internal abstract class RowStep<T>(Session session, bool writes) : BatchStep<T>(session, writes)
{
    /// <summary>Makes something of the row.</summary>
    private protected abstract Func<RowReader, T> Reader { get; }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal override async ValueTask<T> ReadAsync(Result rows, CancellationToken cancellationToken)
    {
        if (!await rows.ReadAsync(cancellationToken))
        {
            return default!;
        }

        var row = Reader(rows.Row);

        // Constraints are checked at the statement's end.
        await rows.ReadAsync(cancellationToken);
        return row;
    }
}

/// <summary>A step whose statement writes one row, which it returns.</summary>
/// <param name="session">Whose rows the call touches.</param>
/// <param name="model">What is written.</param>
internal abstract class WrittenRowStep<TEntity, TFields>(Session session, ModelDescriptor<TEntity, TFields> model) : RowStep<TEntity>(session, writes: true)
    where TFields : class
{
    private protected ModelDescriptor<TEntity, TFields> Model => model;

    private protected override Func<RowReader, TEntity> Reader => model.Read;

    internal override SqlWriter? TryWrite(BatchForm form)
    {
        if (!model.HasPlainWrites)
        {
            return null;
        }

        var statement = Session.NewStatement();
        if (!TryWrite(statement, out var mustHaveRow))
        {
            statement.Dispose();
            return null;
        }

        statement.AppendReturning(model);
        if (mustHaveRow)
        {
            statement.Prepend(form.Start);
            statement.Append(form.BeforeKey);
            statement.Append((model.KeyColumns is [var key, ..] ? key : model.Columns.First(c => !c.IsNullable)).QuotedName);
            statement.Append(form.BehindKey);
        }

        return statement;
    }

    /// <summary>Writes the statement without its <c>RETURNING</c>.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="mustHaveRow">It may write no row: the batch fails then.</param>
    /// <returns>Whether there is such a statement.</returns>
    private protected abstract bool TryWrite(SqlWriter statement, out bool mustHaveRow);
}

/// <summary>A step whose statement writes any number of rows, which are counted.</summary>
/// <param name="session">Whose rows the call touches.</param>
internal abstract class CountedStep(Session session) : BatchStep<int>(session, writes: true)
{
    internal override bool GivesRows => false;

    internal override int OfCount(int written) => written;

    internal override ValueTask<int> ReadAsync(Result rows, CancellationToken cancellationToken) => throw new NotSupportedException("The statement gives no rows.");
}
