using System.Text.RegularExpressions;
using Ashlar.Drivers;
using Ashlar.Rows;
using SQLitePCL;

namespace Ashlar.Sqlite;

/// <summary>A connection to a SQLite file. SQLite runs in the caller's thread: every call has ended when it returns.</summary>
internal sealed partial class SqliteConnection : DatabaseConnection
{
    private const int EnableQueryPlannerStability = 1007;
    private const int DoubleQuotedStringsInStatements = 1013;

    private readonly sqlite3 handle;
    private readonly StatementCache statements;
    private readonly bool isInMemory;
    private bool isInTransaction;
    private bool isReadOnly;
    private bool isTouched;
    private bool hasOwnSettings;

    private SqliteConnection(sqlite3 handle, bool isInMemory)
    {
        (this.handle, this.isInMemory) = (handle, isInMemory);
        statements = new StatementCache(handle);
    }

    // A failed statement leaves a SQLite connection as it was.
    public override bool IsBroken => handle.IsClosed;

    // SQL that was written by hand has begun a transaction, which would keep the file locked, and take in what others write; or it has set up the connection
    // in its own way, and only a new one has none of that.
    public override bool NeedsReset => isTouched && (hasOwnSettings || !HasNoTransaction);

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

        var connection = new SqliteConnection(handle, options.IsInMemory);
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
            // What was changed last is told until something is changed again.
            var before = raw.sqlite3_total_changes(handle);
            while (running.Step())
            {
            }

            return new(raw.sqlite3_total_changes(handle) == before ? 0 : raw.sqlite3_changes(handle));
        }
        finally
        {
            running.Reset();
        }
    }

    // IMMEDIATE takes the write lock at the start. A transaction that reads first and writes later could otherwise fail half way,
    // because another one wrote in between (https://www.sqlite.org/rescode.html#busy_snapshot).
    public override ValueTask BeginAsync(IsolationLevel? isolationLevel, bool isReadOnly, CancellationToken cancellationToken)
    {
        statements.Get(isReadOnly ? "BEGIN" : "BEGIN IMMEDIATE").Run();
        isInTransaction = true;
        this.isReadOnly = isReadOnly;
        return ValueTask.CompletedTask;
    }

    public override ValueTask CommitAsync(CancellationToken cancellationToken)
    {
        ThrowIfUndone();
        statements.Get("COMMIT").Run();
        isInTransaction = false;
        return ValueTask.CompletedTask;
    }

    public override ValueTask RollbackAsync()
    {
        isInTransaction = false;
        if (!HasNoTransaction)
        {
            statements.Get("ROLLBACK").Run();
        }

        return ValueTask.CompletedTask;
    }

    public override ValueTask ResetAsync()
    {
        isTouched = false;
        if (hasOwnSettings)
        {
            Close();
            return ValueTask.CompletedTask;
        }

        try
        {
            return RollbackAsync();
        }
        catch (DriverException)
        {
            Close();
            return ValueTask.CompletedTask;
        }
    }

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

    private bool HasNoTransaction => raw.sqlite3_get_autocommit(handle) != 0;

    // SQLite undoes the whole transaction of a write that is stopped, or for which the disk is full (https://www.sqlite.org/lang_transaction.html, 3).
    // What followed would last by itself.
    private void ThrowIfUndone()
    {
        if (isInTransaction && HasNoTransaction)
        {
            throw new DriverException(
                DriverErrorKind.Other, "A statement of the transaction was stopped, and with it everything was undone; let its exception end the transaction.");
        }
    }

    private SqliteStatement Start(SqlWriter statement, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ThrowIfUndone();
        if (statement.IsRaw)
        {
            isTouched = true;

            // A database in memory is gone with its connection, and keeps what is set.
            hasOwnSettings |= !isInMemory && Setting().IsMatch(statement.Text);
        }

        var prepared = statements.Get(statement.Text);
        if (isInTransaction && isReadOnly && prepared.Writes)
        {
            throw new DriverException(DriverErrorKind.ReadOnly, "The transaction only reads.");
        }

        prepared.Start(statement, cancellationToken);
        return prepared;
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
        NumberFunctions.Register(handle);
        TimeFunctions.Register(handle);
        JsonFunctions.Register(handle);
        BytesFunctions.Register(handle);
        WholeNumbers.Register(handle);
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

    // A word by itself: "temperature" sets nothing.
    [GeneratedRegex(@"\b(PRAGMA|ATTACH|DETACH|TEMP|TEMPORARY)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Setting();
}
