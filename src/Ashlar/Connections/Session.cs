using System.Diagnostics;
using System.Runtime.CompilerServices;
using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Where a client's statements run: on connections of the pool, or on the one of a transaction; for a tenant or for none.</summary>
public sealed class Session : IAsyncDisposable
{
    private readonly bool isOwner;
    private bool readsPrimary;

    private Session(Database database, Tenant? tenant, Transaction? transaction, bool isOwner) =>
        (Database, Tenant, Transaction, this.isOwner) = (database, tenant, transaction, isOwner);

    internal Database Database { get; }

    internal Tenant? Tenant { get; }

    internal Transaction? Transaction { get; }

    /// <summary>Several statements take one round trip.</summary>
    internal bool HasBatches => Database.Dialect.BatchForm is not null;

    /// <summary>Opens a database with the driver that its URL asks for.</summary>
    /// <exception cref="DatabaseUrlException">The URL is wrong, or no driver opens its scheme.</exception>
    public static Session Open(DatabaseOptions options, IReadOnlyList<Driver> drivers, IReadOnlyList<ModelDescriptor> models)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(drivers);
        ArgumentNullException.ThrowIfNull(models);
        return models.Any(m => m.Service is not null)
            ? new(ServiceLayout.Open(options, drivers, models).Databases.Values.First(), tenant: null, transaction: null, isOwner: true)
            : new(Database.Open(options, drivers, models), tenant: null, transaction: null, isOwner: true);
    }

    /// <summary>The same session for the rows of a service.</summary>
    public Session ForService(string service)
    {
        ArgumentNullException.ThrowIfNull(service);
        return new(Layout.Of(service, Database), Tenant, transaction: null, isOwner: false) { readsPrimary = readsPrimary };
    }

    /// <summary>The same session for a tenant's rows.</summary>
    public Session ForTenant(Tenant tenant)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return new(Database, tenant, Transaction, isOwner: false) { readsPrimary = readsPrimary };
    }

    /// <summary>Closes the database if this session opened it.</summary>
    public ValueTask DisposeAsync() => !isOwner ? ValueTask.CompletedTask : Database.Layout?.DisposeAsync() ?? Database.DisposeAsync();

    internal static Session Of(Database database) => new(database, tenant: null, transaction: null, isOwner: false);

    /// <summary>Where the rows of each service are.</summary>
    internal ServiceLayout Layout => Database.Layout ?? throw new InvalidOperationException("The schema has no services.");

    /// <summary>The session for the rows of a model of any service: on the same connection where they are in the same database.</summary>
    internal Session Beside(ModelDescriptor model)
    {
        var database = Layout.Of(model.Service, Database);
        return database == Database ? this : new(database, Tenant, SharesConnections(database) ? Transaction : null, isOwner: false) { readsPrimary = readsPrimary };
    }

    internal bool SharesConnections(Database database) => database.Pool == Database.Pool;

    internal Session In(Transaction transaction) => new(Database, Tenant, transaction, isOwner: false);

    internal SqlWriter NewStatement()
    {
        var statement = SqlWriter.Rent(Database.Dialect);
        statement.Tenant = Tenant;
        statement.DefaultSchema = Database.DefaultSchema;
        statement.Cipher = Database.Cipher;
        statement.TenantSetting = Database.HasRowSecurity ? Tenant?.Setting ?? "" : null;
        return statement;
    }

    /// <summary>The same session, whose reads go to the primary too.</summary>
    internal Session OnPrimary() => new(Database, Tenant, Transaction, isOwner: false) { readsPrimary = true };

    /// <summary>Takes a connection for one call.</summary>
    /// <param name="forWriting">It may write.</param>
    /// <param name="cancellationToken">Stops the wait.</param>
    /// <param name="isTransaction">A transaction begins, which belongs on the primary also if it only reads.</param>
    internal ValueTask<ConnectionLease> LeaseAsync(bool forWriting, CancellationToken cancellationToken, bool isTransaction = false)
    {
        if (Transaction is null)
        {
            if (forWriting)
            {
                Database.Replicas.Wrote();
            }

            return forWriting || isTransaction || readsPrimary || Database.Options.ReplicaUrls.Count == 0
                ? Database.Pool.LeaseAsync(forWriting, cancellationToken)
                : LeaseReplicaAsync(cancellationToken);
        }

        Transaction.Enter();
        return new(new ConnectionLease(Transaction));
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<Result> QueryAsync(DatabaseConnection connection, SqlWriter statement, CancellationToken cancellationToken)
    {
        var recorder = Start(statement);
        try
        {
            var row = await connection.QueryAsync(statement, cancellationToken);
            row.Cipher = Database.Cipher;
            return new(Database, statement.Model, connection, row, recorder);
        }
        catch (DriverException error)
        {
            throw await FailedAsync(error, connection, statement, recorder);
        }
        catch (OperationCanceledException error)
        {
            await CancelledAsync(error, connection, recorder);
            throw;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<BatchResult> QueryBatchAsync(
        DatabaseConnection connection, ArraySegment<SqlWriter> statements, bool atOneMoment, CancellationToken cancellationToken)
    {
        var recorders = Start(statements);

        try
        {
            var row = await connection.QueryBatchAsync(statements, atOneMoment, cancellationToken);
            row.Cipher = Database.Cipher;
            return new(Database, statements, connection, row, recorders);
        }
        catch (DriverException error)
        {
            // What the end of the transaction finds may be about any of them.
            var failed = error.Statement ?? 0;
            var translated = Failed(error, error.Statement is null && statements.Count > 1 ? null : statements[failed].Model, recorders?[failed]);
            foreach (var recorder in recorders ?? [])
            {
                await FinishAsync(connection, recorder);
            }

            throw translated;
        }
        catch (OperationCanceledException error)
        {
            foreach (var recorder in recorders ?? [])
            {
                await CancelledAsync(error, connection, recorder);
            }

            throw;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<int> ExecuteAsync(DatabaseConnection connection, SqlWriter statement, CancellationToken cancellationToken)
    {
        var recorder = Start(statement);
        try
        {
            var count = await connection.ExecuteAsync(statement, cancellationToken);
            await FinishAsync(connection, recorder);
            return count;
        }
        catch (DriverException error)
        {
            throw await FailedAsync(error, connection, statement, recorder);
        }
        catch (OperationCanceledException error)
        {
            await CancelledAsync(error, connection, recorder);
            throw;
        }
    }

    /// <summary>Runs a statement that gives no rows, on a connection of its own.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<int> ExecuteAsync(SqlWriter statement, CancellationToken cancellationToken)
    {
        await using var lease = await LeaseAsync(forWriting: true, cancellationToken);
        return await ExecuteAsync(lease.Connection, statement, cancellationToken);
    }

    /// <summary>Reads the only row of a statement, or nothing.</summary>
    /// <param name="statement">The statement, which is used up.</param>
    /// <param name="read">Makes something of the row.</param>
    /// <param name="cancellationToken">Stops the statement.</param>
    /// <param name="required">The name of the model whose row has to be there; <see langword="null"/> where none has to.</param>
    /// <exception cref="NotFoundException">The row that has to be there is not.</exception>
    internal async Task<T?> FindAsync<T>(SqlWriter statement, Func<RowReader, T> read, CancellationToken cancellationToken, string? required = null)
    {
        using var written = statement;
        statement.IsRepeatable = true;
        await using var lease = await LeaseAsync(forWriting: false, cancellationToken);
        var recorder = Start(statement);
        try
        {
            await using var row = await lease.Connection.QueryAsync(statement, cancellationToken);
            row.Cipher = Database.Cipher;
            return await row.ReadAsync(cancellationToken) ? read(row) : required is null ? default : throw new NotFoundException(required);
        }
        catch (DriverException error)
        {
            throw Failed(error, statement.Model, recorder);
        }
        catch (OperationCanceledException error)
        {
            recorder?.Fail(error);
            throw;
        }
        finally
        {
            if (recorder is not null)
            {
                await recorder.FinishAsync(lease.Connection);
            }
        }
    }

    /// <summary>Runs a statement that writes at most one row, to its end.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    internal async ValueTask<(bool IsFound, T Row)> WriteAsync<T>(SqlWriter statement, Func<RowReader, T> read, CancellationToken cancellationToken)
    {
        await using var lease = await LeaseAsync(forWriting: true, cancellationToken);
        var recorder = Start(statement);
        try
        {
            await using var row = await lease.Connection.QueryAsync(statement, cancellationToken);
            row.Cipher = Database.Cipher;
            if (!await row.ReadAsync(cancellationToken))
            {
                return default;
            }

            var value = read(row);

            // Constraints are checked at the statement's end.
            await row.ReadAsync(cancellationToken);
            return (true, value);
        }
        catch (DriverException error)
        {
            throw Failed(error, statement.Model, recorder);
        }
        catch (OperationCanceledException error)
        {
            recorder?.Fail(error);
            throw;
        }
        finally
        {
            if (recorder is not null)
            {
                await recorder.FinishAsync(lease.Connection);
            }
        }
    }

    /// <summary>Runs a statement that gives rows, to its end.</summary>
    internal async ValueTask<List<T>> ReadAllAsync<T>(
        SqlWriter statement, Func<RowReader, T> read, bool forWriting, CancellationToken cancellationToken)
    {
        await using var lease = await LeaseAsync(forWriting, cancellationToken);
        var rows = new List<T>();
        await ReadToAsync(rows, lease.Connection, statement, read, cancellationToken);
        return rows;
    }

    /// <summary>Runs a statement that gives rows, to its end, and adds the rows to a list.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    internal async ValueTask ReadToAsync<T>(
        List<T> rows, DatabaseConnection connection, SqlWriter statement, Func<RowReader, T> read, CancellationToken cancellationToken)
    {
        var recorder = Start(statement);
        try
        {
            await using var row = await connection.QueryAsync(statement, cancellationToken);
            row.Cipher = Database.Cipher;
            while (await row.ReadAsync(cancellationToken))
            {
                rows.Add(read(row));
            }
        }
        catch (DriverException error)
        {
            throw Failed(error, statement.Model, recorder);
        }
        catch (OperationCanceledException error)
        {
            recorder?.Fail(error);
            throw;
        }
        finally
        {
            if (recorder is not null)
            {
                await recorder.FinishAsync(connection);
            }
        }
    }

    private async ValueTask<ConnectionLease> LeaseReplicaAsync(CancellationToken cancellationToken) =>
        await Database.Replicas.TryLeaseAsync(cancellationToken) is { } lease
            ? new(new ReplicaConnection(lease, Database))
            : await Database.Pool.LeaseAsync(forWriting: false, cancellationToken);

    private QueryRecorder? Start(SqlWriter statement)
    {
        QueryTags.AppendTo(statement);
        return Database.Diagnostics.Start(statement);
    }

    private QueryRecorder?[]? Start(ArraySegment<SqlWriter> statements)
    {
        QueryRecorder?[]? recorders = null;
        var caller = Activity.Current;
        for (var i = 0; i < statements.Count; i++)
        {
            if (Start(statements[i]) is { } recorder)
            {
                (recorders ??= new QueryRecorder?[statements.Count])[i] = recorder;

                // They run beside each other: none is a part of the one before it.
                Activity.Current = caller;
            }
        }

        return recorders;
    }

    private static ValueTask FinishAsync(DatabaseConnection connection, QueryRecorder? recorder) =>
        recorder is null ? ValueTask.CompletedTask : recorder.FinishAsync(connection);

    private AshlarException Failed(DriverException error, ModelDescriptor? written, QueryRecorder? recorder)
    {
        var translated = Database.Translate(error, written);
        recorder?.Fail(translated);
        return translated;
    }

    private async ValueTask<AshlarException> FailedAsync(
        DriverException error, DatabaseConnection connection, SqlWriter statement, QueryRecorder? recorder)
    {
        var translated = Failed(error, statement.Model, recorder);
        await FinishAsync(connection, recorder);
        return translated;
    }

    private static ValueTask CancelledAsync(OperationCanceledException error, DatabaseConnection connection, QueryRecorder? recorder)
    {
        recorder?.Fail(error);
        return FinishAsync(connection, recorder);
    }
}
