using Ashlar.Drivers;
using Ashlar.Rows;
using SQLitePCL;

namespace Ashlar.Sqlite;

/// <summary>A connection to a SQLite file. SQLite runs in the caller's thread: every call has ended when it returns.</summary>
internal sealed class SqliteConnection : DatabaseConnection
{
    private const int EnableQueryPlannerStability = 1007;
    private const int DoubleQuotedStringsInStatements = 1013;

    private readonly sqlite3 handle;
    private readonly StatementCache statements;

    private SqliteConnection(sqlite3 handle)
    {
        this.handle = handle;
        statements = new StatementCache(handle);
    }

    // A failed statement leaves a SQLite connection as it was.
    public override bool IsBroken => handle.IsClosed;

    public static SqliteConnection Open(SqliteOptions options)
    {
        NativeSqlite.EnsureLoaded();
        var flags = raw.SQLITE_OPEN_NOMUTEX | (options.IsReadOnly ? raw.SQLITE_OPEN_READONLY : raw.SQLITE_OPEN_READWRITE);
        if (options.CreatesFile || options.IsInMemory)
        {
            flags |= raw.SQLITE_OPEN_CREATE;
        }

        var result = raw.sqlite3_open_v2(options.Path, out var handle, flags, vfs: null);
        if (result != raw.SQLITE_OK)
        {
            handle.Dispose();
            throw CannotOpen(options);
        }

        var connection = new SqliteConnection(handle);
        try
        {
            connection.SetUp(options);
            return connection;
        }
        catch (DriverException error)
        {
            connection.Close();
            throw new CannotConnectException($"The file \"{options.Path}\" cannot be used as a database: {error.Message}", error);
        }
    }

    public override ValueTask<RowReader> QueryAsync(SqlWriter statement, CancellationToken cancellationToken) =>
        new(Start(statement, cancellationToken));

    public override ValueTask<int> ExecuteAsync(SqlWriter statement, CancellationToken cancellationToken)
    {
        var running = Start(statement, cancellationToken);
        try
        {
            while (running.Step())
            {
            }

            return new(raw.sqlite3_changes(handle));
        }
        finally
        {
            running.Reset();
        }
    }

    // IMMEDIATE takes the write lock at the start. A transaction that reads first and writes later could otherwise fail half way,
    // because another one wrote in between (https://www.sqlite.org/rescode.html#busy_snapshot).
    public override ValueTask BeginAsync(IsolationLevel? isolationLevel, bool isReadOnly, CancellationToken cancellationToken) =>
        Run(isReadOnly ? "BEGIN" : "BEGIN IMMEDIATE");

    public override ValueTask CommitAsync(CancellationToken cancellationToken) => Run("COMMIT");

    public override ValueTask RollbackAsync() =>
        raw.sqlite3_get_autocommit(handle) == 0 ? Run("ROLLBACK") : ValueTask.CompletedTask;

    public override ValueTask DisposeAsync()
    {
        Close();
        return ValueTask.CompletedTask;
    }

    private static CannotConnectException CannotOpen(SqliteOptions options)
    {
        var path = Path.GetFullPath(options.Path);
        return new(File.Exists(path)
            ? $"The file \"{path}\" cannot be opened; check its rights and those of its folder."
            : $"There is no file \"{path}\"; run the migrations first, which make it, or add ?mode=rwc to the URL to begin with an empty one.");
    }

    private SqliteStatement Start(SqlWriter statement, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var prepared = statements.Get(statement.Text);
        prepared.Start(statement, cancellationToken);
        return prepared;
    }

    private ValueTask Run(string sql)
    {
        statements.Get(sql).Run();
        return ValueTask.CompletedTask;
    }

    private void SetUp(SqliteOptions options)
    {
        raw.sqlite3_extended_result_codes(handle, 1);
        raw.sqlite3_busy_timeout(handle, (int)options.BusyTimeout.TotalMilliseconds);

        // Without it, each new value for LIKE or GLOB makes SQLite plan the statement again.
        raw.sqlite3_db_config(handle, EnableQueryPlannerStability, 1, out _);

        // A column that is missing must be an error; SQLite would take its quoted name for a text.
        raw.sqlite3_db_config(handle, DoubleQuotedStringsInStatements, 0, out _);
        TextFunctions.Register(handle);
        TimeFunctions.Register(handle);
        JsonFunctions.Register(handle);
        Pragma("PRAGMA foreign_keys = ON");
        Pragma("PRAGMA synchronous = NORMAL");
        if (!options.IsReadOnly)
        {
            UseWriteAheadLog();
        }
    }

    private void UseWriteAheadLog()
    {
        try
        {
            Pragma("PRAGMA journal_mode = WAL");
        }
        catch (DriverException error) when (error.Kind == DriverErrorKind.Busy)
        {
            // Another connection is switching the file, which does not wait: the mode is the file's, so this one has it too.
        }
    }

    private void Pragma(string sql)
    {
        using var statement = SqliteStatement.Prepare(handle, sql, isKept: false);
        statement.Run();
    }

    private void Close()
    {
        statements.Dispose();
        handle.Dispose();
    }
}
