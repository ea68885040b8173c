using System.Data;
using Npgsql;
using NpgsqlTypes;

namespace Ashlar.Benchmarks.Client;

/// <summary>The limit: one held connection, every command prepared, batches where they help.</summary>
internal sealed class HandWrittenSystem : ISystem
{
    private const string PaymentColumns = "id, user_id, reference, amount, status::text, note, created_at";

    private readonly NpgsqlConnection connection;
    private readonly NpgsqlCommand byId;
    private readonly NpgsqlCommand page;
    private readonly NpgsqlBatch withPayments;
    private readonly NpgsqlCommand create;
    private readonly NpgsqlCommand totals;
    private readonly NpgsqlCommand update;
    private readonly NpgsqlCommand complete;

    public HandWrittenSystem(string connectionString)
    {
        connection = new NpgsqlConnection(connectionString);
        connection.Open();
        byId = Prepare("SELECT id, email, name, logins, created_at FROM users WHERE id = $1", Int());
        page = Prepare($"SELECT {PaymentColumns} FROM payments WHERE id > $1 ORDER BY id LIMIT 20", Int());
        create = Prepare(
            $"INSERT INTO payments (user_id, reference, amount, note, created_at) VALUES ($1, $2, $3, $4, $5) RETURNING {PaymentColumns}",
            Int(),
            new NpgsqlParameter<string> { NpgsqlDbType = NpgsqlDbType.Text },
            new NpgsqlParameter<decimal> { NpgsqlDbType = NpgsqlDbType.Numeric },
            new NpgsqlParameter<string> { NpgsqlDbType = NpgsqlDbType.Text },
            new NpgsqlParameter<DateTime> { NpgsqlDbType = NpgsqlDbType.Timestamp });
        totals = Prepare("SELECT status::text, count(*), sum(amount), avg(amount) FROM payments WHERE user_id = $1 GROUP BY status", Int());
        update = Prepare("UPDATE users SET logins = logins + 1 WHERE id = $1 RETURNING id, email, name, logins, created_at", Int());
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
    }

    public string Name => "hand-written";

    public Task<int> RunAsync(Workload workload, int number) => workload switch
    {
        Workload.UserById => ReadUserAsync(byId, Data.UserOf(number)),
        Workload.PageOfPayments => PageAsync(Data.UserOf(number) * 19),
        Workload.UserWithPayments => WithPaymentsAsync(Data.UserOf(number)),
        Workload.CreatePayment => CreateAsync(Data.UserOf(number), Data.ReferenceOf("h", number)),
        Workload.CreateTenThousand => CreateManyAsync(number),
        Workload.Transaction => TransactionAsync(number),
        Workload.TotalsByStatus => TotalsAsync(Data.UserOf(number)),
        _ => ReadUserAsync(update, Data.UserOf(number)),
    };

    public async ValueTask DisposeAsync() => await connection.DisposeAsync();

    private static NpgsqlParameter<int> Int() => new() { NpgsqlDbType = NpgsqlDbType.Integer };

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
        Set(create.Parameters[0], user);
        Set(create.Parameters[1], reference);
        Set(create.Parameters[2], 12.50m);
        Set(create.Parameters[3], "benchmark");
        Set(create.Parameters[4], DateTime.SpecifyKind(Data.Now, DateTimeKind.Unspecified));
        await using var row = await create.ExecuteReaderAsync(CommandBehavior.SingleRow);
        await row.ReadAsync();
        return ReadPayment(row).Id;
    }

    // The quickest form by hand: COPY to a temporary table, and one INSERT from there that skips.
    private async Task<int> CreateManyAsync(int number)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await ExecuteAsync("CREATE TEMPORARY TABLE new_payments (user_id int, reference text, amount numeric, note text, created_at timestamp) ON COMMIT DROP");
        await using (var copy = await connection.BeginBinaryImportAsync("COPY new_payments FROM STDIN (FORMAT BINARY)"))
        {
            for (var i = 0; i < 10_000; i++)
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(Data.UserOf(i), NpgsqlDbType.Integer);
                await copy.WriteAsync(Data.ReferenceOf("hm", (number * 9_900) + i), NpgsqlDbType.Text);
                await copy.WriteAsync(12.50m, NpgsqlDbType.Numeric);
                await copy.WriteAsync("benchmark", NpgsqlDbType.Text);
                await copy.WriteAsync(DateTime.SpecifyKind(Data.Now, DateTimeKind.Unspecified), NpgsqlDbType.Timestamp);
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
