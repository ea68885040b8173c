using System.Runtime.CompilerServices;
using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Runs functions inside a transaction, or inside a savepoint of the one that is running.</summary>
internal static class TransactionRunner
{
    public static async Task<T> RunAsync<T>(
        Session session, TransactionOptions options, Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        if (session.Transaction is { } outer)
        {
            return await RunNestedAsync(session, outer, work, cancellationToken);
        }

        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await RunOnceAsync(session, options, work, cancellationToken);
            }
            catch (ConflictException error) when (MayRetry(error, attempt, options.Retries))
            {
                await WaitAsync(attempt, cancellationToken);
            }
        }
    }

    /// <summary>The database could not let it and another one succeed, which says nothing of the next attempt.</summary>
    public static bool MayRetry(ConflictException error, int attempt, int retries) => error.ModelName is null && attempt < retries;

    /// <summary>Waits before the next attempt. Those that met once would meet again if they waited equally long.</summary>
    public static Task WaitAsync(int attempt, CancellationToken cancellationToken) =>
        Task.Delay(Random.Shared.Next(5, 20 << Math.Min(attempt, 5)), cancellationToken);

    /// <summary>Runs several statements that are one write: all of them last, or none.</summary>
    public static Task<T> AtomicallyAsync<T>(Session session, Func<Session, Task<T>> work, CancellationToken cancellationToken) =>
        RunAsync(session, new TransactionOptions { TimeLimit = TimeSpan.Zero }, work, cancellationToken);

    /// <summary>Writes rows by several statements that are one write. Of rows that can perhaps be gone through only once there is one attempt: the next would write others, or none.</summary>
    public static Task<T> AtomicallyAsync<TRow, T>(Session session, IEnumerable<TRow> rows, Func<Session, Task<T>> work, CancellationToken cancellationToken) => RunAsync(
        session,
        new TransactionOptions { TimeLimit = TimeSpan.Zero, Retries = rows.TryGetNonEnumeratedCount(out _) ? TransactionOptions.DefaultRetries : 0 },
        work,
        cancellationToken);

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<T> RunOnceAsync<T>(
        Session session, TransactionOptions options, Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        await using var lease = await session.LeaseAsync(forWriting: !options.IsReadOnly, cancellationToken, isTransaction: true);
        var connection = lease.Connection;
        await BeginAsync(session, connection, options, cancellationToken);
        var transaction = new Transaction(connection, options);
        try
        {
            var result = await work(session.In(transaction));
            transaction.ThrowIfLate();
            transaction.ThrowIfHalf();
            cancellationToken.ThrowIfCancellationRequested();
            await CommitAsync(session, connection, cancellationToken);
            return result;
        }
        catch
        {
            await connection.RollbackAsync();
            throw;
        }
        finally
        {
            transaction.HasEnded = true;
        }
    }

    private static async Task<T> RunNestedAsync<T>(
        Session session, Transaction transaction, Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        var name = $"s{++transaction.Savepoints}";
        await ExecuteAsync(session, $"SAVEPOINT {name}", cancellationToken);
        try
        {
            var result = await work(session);
            await ExecuteAsync(session, $"RELEASE {name}", cancellationToken);
            return result;
        }
        catch
        {
            await RollBackToAsync(session, transaction, name);
            throw;
        }
        finally
        {
            transaction.Savepoints--;
        }
    }

    private static async ValueTask RollBackToAsync(Session session, Transaction transaction, string savepoint)
    {
        try
        {
            await ExecuteAsync(session, $"ROLLBACK TO {savepoint}", CancellationToken.None);
            await ExecuteAsync(session, $"RELEASE {savepoint}", CancellationToken.None);
        }
        catch (Exception error) when (error is AshlarException or InvalidOperationException)
        {
            // The first error is the one to report. Whoever forgets it must not commit what could not be undone.
            transaction.IsHalf = true;
        }
    }

    private static async ValueTask ExecuteAsync(Session session, string sql, CancellationToken cancellationToken)
    {
        using var statement = session.NewStatement();
        statement.Append(sql);
        await session.ExecuteAsync(statement, cancellationToken);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask BeginAsync(Session session, DatabaseConnection connection, TransactionOptions options, CancellationToken cancellationToken)
    {
        try
        {
            await connection.BeginAsync(options.IsolationLevel, options.IsReadOnly, cancellationToken);
        }
        catch (DriverException error)
        {
            throw session.Database.Translate(error);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private static async ValueTask CommitAsync(Session session, DatabaseConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await connection.CommitAsync(cancellationToken);
        }
        catch (DriverException error)
        {
            throw session.Database.Translate(error);
        }
    }
}
