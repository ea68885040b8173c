using System.Data.Common;
using Ashlar.Database.Dialects;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ashlar.Database.Sqlite;

internal sealed class Session(SqliteConnection connection, ErrorTranslator errors) : IDatabaseSession
{
    public DbConnection Connection => connection;

    internal sqlite3? Handle => connection.Handle;

    /// <summary>
    /// As Prisma locks: the connection keeps the file for itself. With a write-ahead log that would shut out an
    /// application that is running; there the transactions of the migrations alone keep two deploys apart.
    /// </summary>
    public async Task<IAsyncDisposable> LockAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        var usual = connection.DefaultTimeout;
        connection.DefaultTimeout = (int)timeout.TotalSeconds;
        try
        {
            if ((string?)await QueryAsync("PRAGMA journal_mode", cancellationToken) is "wal" or "memory")
            {
                await ExecuteAsync("BEGIN IMMEDIATE; COMMIT", cancellationToken);
                return new ExclusiveLock(null);
            }

            await ExecuteAsync("PRAGMA main.locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT", cancellationToken);
            return new ExclusiveLock(this);
        }
        catch (SqliteException error)
        {
            throw new DatabaseException(errors.Classify(error), errors.Describe(error), error);
        }
        finally
        {
            connection.DefaultTimeout = usual;
        }
    }

    /// <summary>https://www.sqlite.org/foreignkeys.html#fk_enable</summary>
    public Task EnforceForeignKeysAsync(CancellationToken cancellationToken) => ExecuteAsync("PRAGMA foreign_keys = ON", cancellationToken);

    /// <summary>Another process's lock is waited for as long; nothing stops a statement that runs.</summary>
    public Task LimitAsync(StatementLimits limits, CancellationToken cancellationToken)
    {
        if (limits.Statement is not null)
        {
            throw new DatabaseException(DatabaseFailure.InvalidOption, "SQLite cannot limit how long a statement runs") { Help = "leave out --statement-timeout" };
        }

        connection.DefaultTimeout = limits.Lock is { } wait ? Math.Max(1, (int)wait.TotalSeconds) : connection.DefaultTimeout;
        return Task.CompletedTask;
    }

    public Task<bool> ApplyAsync(string script, IScriptRecord? record, CancellationToken cancellationToken) =>
        new ScriptExecution(this, errors, new MigrationScript(script)).RunAsync(record, cancellationToken);

    /// <summary>The database's own way back to an empty file: https://www.sqlite.org/c3ref/c_dbconfig_defensive.html#sqlitedbconfigresetdatabase</summary>
    public async Task ClearAsync(IReadOnlyCollection<string> namespaces, CancellationToken cancellationToken)
    {
        const int ResetDatabase = 1009;
        raw.sqlite3_db_config(connection.Handle, ResetDatabase, 1, out _);
        try
        {
            await ExecuteAsync("VACUUM", cancellationToken);
        }
        catch (SqliteException error)
        {
            throw new DatabaseException(errors.Classify(error), errors.Describe(error), error);
        }
        finally
        {
            raw.sqlite3_db_config(connection.Handle, ResetDatabase, 0, out _);
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    internal DbTransaction BeginImmediate() => connection.BeginTransaction(deferred: false);

    internal async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>
    /// Executes DDL in which <c>"x"</c> is a name and never, for want of such a column, a text:
    /// https://www.sqlite.org/quirks.html#dblquote
    /// </summary>
    internal async Task ExecuteStrictlyAsync(string sql, CancellationToken cancellationToken)
    {
        const int DoubleQuotedTextsInDdl = 1014;
        raw.sqlite3_db_config(connection.Handle, DoubleQuotedTextsInDdl, 0, out _);
        try
        {
            await ExecuteAsync(sql, cancellationToken);
        }
        finally
        {
            raw.sqlite3_db_config(connection.Handle, DoubleQuotedTextsInDdl, 1, out _);
        }
    }

    /// <summary>The first column of the first row.</summary>
    internal async Task<object?> QueryAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    internal async Task<List<T>> QueryAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken, params string[] parameters)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters.Length; i++)
        {
            command.Parameters.AddWithValue($"@{i}", parameters[i]);
        }

        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private sealed class ExclusiveLock(Session? session) : IAsyncDisposable
    {
        /// <summary>The lock goes with the next access after the mode is back to normal.</summary>
        public async ValueTask DisposeAsync()
        {
            if (session is not null)
            {
                await session.ExecuteAsync("PRAGMA main.locking_mode = NORMAL; SELECT COUNT(*) FROM sqlite_master", CancellationToken.None);
            }
        }
    }
}
