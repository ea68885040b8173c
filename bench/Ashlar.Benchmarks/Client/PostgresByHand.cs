using System.Data;
using Npgsql;
using NpgsqlTypes;

namespace Ashlar.Benchmarks.Client;

/// <summary>The limit: one held connection, every command prepared, batches where they help. Guarded, its batch is undone where the user is not there, as Ashlar's is.</summary>
internal sealed class PostgresByHand : ISystem
{
    private const string PaymentColumns = "id, user_id, reference, amount, status::text, note, created_at";
    private const string Insert = $"INSERT INTO payments (user_id, reference, amount, note, created_at) VALUES ($1, $2, $3, $4, $5) RETURNING {PaymentColumns}";
    private const string Update = "UPDATE users SET logins = logins + 1 WHERE id = $1 RETURNING id, email, name, logins, created_at";

    private const string GuardedUpdate =
        $"WITH w AS ({Update}) SELECT w.* FROM (SELECT 1) AS g LEFT JOIN w ON TRUE WHERE CASE WHEN w.id IS NULL THEN CAST('no row' || CAST(clock_timestamp() AS text) AS boolean) ELSE TRUE END";

    private readonly bool isGuarded;
    private readonly NpgsqlConnection connection;
    private readonly NpgsqlCommand byId;
    private readonly NpgsqlCommand page;
    private readonly NpgsqlBatch withPayments;
    private readonly NpgsqlCommand create;
    private readonly NpgsqlCommand totals;
    private readonly NpgsqlCommand update;
    private readonly NpgsqlCommand complete;
    private readonly NpgsqlBatch transactionBatch;

    public PostgresByHand(string connectionString, bool isGuarded = false)
    {
        this.isGuarded = isGuarded;
        connection = new NpgsqlConnection(connectionString);
        connection.Open();
        byId = Prepare("SELECT id, email, name, logins, created_at FROM users WHERE id = $1", Int());
        page = Prepare($"SELECT {PaymentColumns} FROM payments WHERE id > $1 ORDER BY id LIMIT 20", Int());
        create = Prepare(
            Insert, Int(), Text(), new NpgsqlParameter<decimal> { NpgsqlDbType = NpgsqlDbType.Numeric }, Text(), Time());
        totals = Prepare("SELECT status::text, count(*), sum(amount), avg(amount) FROM payments WHERE user_id = $1 GROUP BY status", Int());
        update = Prepare(Update, Int());
        complete = Prepare($"UPDATE payments SET status = 'COMPLETED' WHERE id = $1 RETURNING {PaymentColumns}", Int());
        withPayments = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("SELECT id, email, name, logins, created_at FROM users WHERE id = $1 LIMIT 1") { Parameters = { Int() } },
                new($"SELECT {PaymentColumns} FROM payments WHERE user_id = $1 ORDER BY created_at DESC LIMIT 10") { Parameters = { Int() } },
            },
        };
        withPayments.Prepare();
        transactionBatch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new(Insert) { Parameters = { Int(), Text(), new NpgsqlParameter<decimal> { NpgsqlDbType = NpgsqlDbType.Numeric }, Text(), Time() } },
                new(isGuarded ? GuardedUpdate : Update) { Parameters = { Int() } },
                new("UPDATE payments SET status = 'COMPLETED' WHERE reference = $1") { Parameters = { Text() } },
            },
        };
        transactionBatch.Prepare();
    }

    public bool Has(Workload workload) => !isGuarded || workload == Workload.TransactionAsBatch;

    public Task<int> RunAsync(Workload workload, int number) => workload switch
    {
        Workload.UserById => ReadUserAsync(byId, Data.UserOf(number)),
        Workload.PageOfPayments => PageAsync(Data.UserOf(number) * 19),
        Workload.UserWithPayments => WithPaymentsAsync(Data.UserOf(number)),
        Workload.CreatePayment => CreateAsync(Data.UserOf(number), Data.ReferenceOf("h", number)),
        Workload.CreateTenThousand => CreateManyAsync(number),
        Workload.Transaction => TransactionAsync(number),
        Workload.TransactionAsBatch => BatchAsync(Data.UserOf(number), Data.ReferenceOf("hb", number)),
        Workload.TotalsByStatus => TotalsAsync(Data.UserOf(number)),
        _ => ReadUserAsync(update, Data.UserOf(number)),
    };

    public async ValueTask DisposeAsync() => await connection.DisposeAsync();

    private static NpgsqlParameter<int> Int() => new() { NpgsqlDbType = NpgsqlDbType.Integer };

    private static NpgsqlParameter<string> Text() => new() { NpgsqlDbType = NpgsqlDbType.Text };

    private static NpgsqlParameter<DateTime> Time() => new() { NpgsqlDbType = NpgsqlDbType.Timestamp };

    private static void Set<T>(NpgsqlParameter parameter, T value) => ((NpgsqlParameter<T>)parameter).TypedValue = value;

    private static User ReadUser(NpgsqlDataReader row) => new()
    {
        Id = row.GetInt32(0), Email = row.GetString(1), Name = row.GetString(2), Logins = row.GetInt32(3), CreatedAt = row.GetDateTime(4),
    };

    private static Payment ReadPayment(NpgsqlDataReader row) => new()
    {
        Id = row.GetInt32(0),
        UserId = row.GetInt32(1),
        Reference = row.GetString(2),
        Amount = row.GetDecimal(3),
        Status = row.GetString(4) switch { "COMPLETED" => PaymentStatus.Completed, "FAILED" => PaymentStatus.Failed, _ => PaymentStatus.Pending },
        Note = row.IsDBNull(5) ? null : row.GetString(5),
        CreatedAt = row.GetDateTime(6),
    };

    private NpgsqlCommand Prepare(string sql, params NpgsqlParameter[] parameters)
    {
        var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        command.Prepare();
        return command;
    }

    private static async Task<int> ReadUserAsync(NpgsqlCommand command, int id)
    {
        Set(command.Parameters[0], id);
        await using var row = await command.ExecuteReaderAsync(CommandBehavior.SingleRow);
        return await row.ReadAsync() ? ReadUser(row).Logins : -1;
    }

    private async Task<int> PageAsync(int after)
    {
        Set(page.Parameters[0], after);
        await using var row = await page.ExecuteReaderAsync();
        return (await PaymentsAsync(row)).Count;
    }

    private static async Task<List<Payment>> PaymentsAsync(NpgsqlDataReader row)
    {
        var payments = new List<Payment>();
        while (await row.ReadAsync())
        {
            payments.Add(ReadPayment(row));
        }

        return payments;
    }

    private async Task<int> WithPaymentsAsync(int id)
    {
        Set(withPayments.BatchCommands[0].Parameters[0], id);
        Set(withPayments.BatchCommands[1].Parameters[0], id);
        await using var row = await withPayments.ExecuteReaderAsync();
        _ = await row.ReadAsync() ? ReadUser(row) : null;
        await row.NextResultAsync();
        return (await PaymentsAsync(row)).Count;
    }

    private async Task<int> CreateAsync(int user, string reference)
    {
        Fill(create.Parameters, user, reference);
        await using var row = await create.ExecuteReaderAsync(CommandBehavior.SingleRow);
        await row.ReadAsync();
        return ReadPayment(row).Id;
    }

    private static void Fill(NpgsqlParameterCollection parameters, int user, string reference)
    {
        Set(parameters[0], user);
        Set(parameters[1], reference);
        Set(parameters[2], Data.AmountOf(user));
        Set(parameters[3], Data.NoteOf(user));
        Set(parameters[4], Data.PlainNow);
    }

    private async Task<int> BatchAsync(int user, string reference)
    {
        var commands = transactionBatch.BatchCommands;
        Fill(commands[0].Parameters, user, reference);
        Set(commands[1].Parameters[0], user);
        Set(commands[2].Parameters[0], reference);
        await using var row = await transactionBatch.ExecuteReaderAsync();
        await row.ReadAsync();
        var id = ReadPayment(row).Id;
        await row.NextResultAsync();
        await row.ReadAsync();
        _ = ReadUser(row);
        await row.NextResultAsync();
        return id;
    }

    // The quickest form by hand: COPY to a temporary table, and one INSERT from there that skips.
    private async Task<int> CreateManyAsync(int number)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await ExecuteAsync("CREATE TEMPORARY TABLE new_payments (user_id int, reference text, amount numeric, note text, created_at timestamp) ON COMMIT DROP");
        await using (var copy = await connection.BeginBinaryImportAsync("COPY new_payments FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var (user, reference) in Data.ManyOf("hm", number))
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(user, NpgsqlDbType.Integer);
                await copy.WriteAsync(reference, NpgsqlDbType.Text);
                await copy.WriteAsync(Data.AmountOf(user), NpgsqlDbType.Numeric);
                await copy.WriteAsync(Data.NoteOf(user), NpgsqlDbType.Text);
                await copy.WriteAsync(Data.PlainNow, NpgsqlDbType.Timestamp);
            }

            await copy.CompleteAsync();
        }

        var count = await ExecuteAsync("INSERT INTO payments (user_id, reference, amount, note, created_at) SELECT * FROM new_payments ON CONFLICT DO NOTHING");
        await transaction.CommitAsync();
        return count;
    }

    private async Task<int> TransactionAsync(int number)
    {
        var user = Data.UserOf(number);
        await using var transaction = await connection.BeginTransactionAsync();
        var id = await CreateAsync(user, Data.ReferenceOf("ht", number));
        await ReadUserAsync(update, user);
        Set(complete.Parameters[0], id);
        await using (var row = await complete.ExecuteReaderAsync(CommandBehavior.SingleRow))
        {
            await row.ReadAsync();
            _ = ReadPayment(row);
        }

        await transaction.CommitAsync();
        return id;
    }

    private async Task<int> TotalsAsync(int id)
    {
        Set(totals.Parameters[0], id);
        await using var row = await totals.ExecuteReaderAsync();
        var groups = new List<(string, long, decimal, decimal)>();
        while (await row.ReadAsync())
        {
            groups.Add((row.GetString(0), row.GetInt64(1), row.GetDecimal(2), row.GetDecimal(3)));
        }

        return groups.Count;
    }

    private async Task<int> ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync();
    }
}
