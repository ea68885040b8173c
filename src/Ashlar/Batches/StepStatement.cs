using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>The only statement of a call in a batch, and what becomes of its rows.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="ReadAsync">Reads the rows that it gives; <see langword="null"/> where it gives none.</param>
internal sealed record StepStatement<T>(SqlWriter Statement, Func<Result, CancellationToken, ValueTask<T>>? ReadAsync)
{
    /// <summary>What the number of written rows means, where it gives none.</summary>
    public Func<int, T>? OfCount { get; init; }

    /// <summary>Says why there was no row where there has to be one; the batch is undone by then.</summary>
    public Func<CancellationToken, ValueTask<AshlarException>>? ExplainAsync { get; init; }
}

/// <summary>Makes the statements of a batch.</summary>
internal static class StepStatement
{
    /// <summary>A statement that must write one row, which it returns: the batch fails where it does not.</summary>
    /// <param name="session">The step's session.</param>
    /// <param name="model">What is written.</param>
    /// <param name="form">How the database fails.</param>
    /// <param name="statement">The statement without its <c>RETURNING</c>, which is used up.</param>
    /// <param name="explain">Says why there was no row.</param>
    public static StepStatement<TEntity> OfWrittenRow<TEntity, TFields>(
        Session session,
        ModelDescriptor<TEntity, TFields> model,
        BatchForm form,
        SqlWriter statement,
        Func<CancellationToken, ValueTask<AshlarException>> explain)
        where TFields : class
    {
        statement.AppendReturning(model);
        return new(Within(session, model, form.Start, statement, form.MustHaveRow), async (rows, token) => (await ReadOneAsync(rows, model.Read, token)).Row)
        {
            ExplainAsync = explain,
        };
    }

    /// <summary>A statement that makes one row, and fails where it cannot.</summary>
    public static StepStatement<TEntity> OfNewRow<TEntity, TFields>(ModelDescriptor<TEntity, TFields> model, SqlWriter statement)
        where TFields : class
    {
        statement.AppendReturning(model);
        return new(statement, async (rows, token) => (await ReadOneAsync(rows, model.Read, token)).Row);
    }

    /// <summary>A statement that may write any number of rows, which are counted.</summary>
    public static StepStatement<int> OfCount(SqlWriter statement) => new(statement, ReadAsync: null) { OfCount = static count => count };

    /// <summary>A statement that reads at most one row.</summary>
    public static StepStatement<T?> OfRow<T>(SqlWriter statement, Func<RowReader, T> read) =>
        new(statement, async (rows, token) => await ReadOneAsync(rows, read, token) is (true, var row) ? row : default);

    /// <summary>A statement that reads rows.</summary>
    public static StepStatement<List<T>> OfRows<T>(SqlWriter statement, Func<RowReader, T> read) => new(statement, async (rows, token) =>
    {
        var all = new List<T>();
        while (await rows.ReadAsync(token))
        {
            all.Add(read(rows.Row));
        }

        return all;
    });

    private static async ValueTask<(bool IsFound, T Row)> ReadOneAsync<T>(Result rows, Func<RowReader, T> read, CancellationToken cancellationToken)
    {
        if (!await rows.ReadAsync(cancellationToken))
        {
            return default;
        }

        var row = read(rows.Row);

        // Constraints are checked at the statement's end.
        await rows.ReadAsync(cancellationToken);
        return (true, row);
    }

    private static SqlWriter Within(Session session, ModelDescriptor model, string start, SqlWriter inner, string end)
    {
        using (inner)
        {
            var statement = session.NewStatement();
            statement.Enter(model, 0);
            statement.Append(start);
            statement.AppendStatement(inner);
            statement.Append(end);
            return statement;
        }
    }
}
