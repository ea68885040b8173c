using Dapper;
using Npgsql;

namespace Ashlar.Benchmarks.Client;

/// <summary>Dapper over Npgsql's pool, whose settings make it quick or slow: see <see cref="PostgresDatabase"/>.</summary>
/// <param name="source">The pool.</param>
/// <param name="isTuned">Many rows go as arrays, and a transaction of known statements as one batch.</param>
internal sealed class DapperOnPostgres(NpgsqlDataSource source, bool isTuned) : ISystem
{
    private const string PaymentColumns = "id, user_id AS UserId, reference, amount, status::text AS Status, note, created_at AS CreatedAt";
    private const string UserColumns = "id, email, name, logins, created_at AS CreatedAt";
    private const string Insert =
        "INSERT INTO payments (user_id, reference, amount, note, created_at) VALUES (@user, @reference, @amount, @note, @createdAt)";

    public bool Has(Workload workload) => isTuned || workload != Workload.TransactionAsBatch;

    public async Task<int> RunAsync(Workload workload, int number)
    {
        await using var connection = await source.OpenConnectionAsync();
        var user = Data.UserOf(number);
        switch (workload)
        {
            case Workload.UserById:
                return (await connection.QuerySingleAsync<UserRow>($"SELECT {UserColumns} FROM users WHERE id = @user", new { user })).Logins;
            case Workload.PageOfPayments:
                return (await connection.QueryAsync<PaymentRow>(
                    $"SELECT {PaymentColumns} FROM payments WHERE id > @after ORDER BY id LIMIT 20", new { after = user * 19 })).AsList().Count;
            case Workload.UserWithPayments:
                await using (var rows = await connection.QueryMultipleAsync(
                    $"SELECT {UserColumns} FROM users WHERE id = @user; SELECT {PaymentColumns} FROM payments WHERE user_id = @user ORDER BY created_at DESC LIMIT 10",
                    new { user }))
                {
                    _ = await rows.ReadSingleAsync<UserRow>();
                    return (await rows.ReadAsync<PaymentRow>()).AsList().Count;
                }

            case Workload.CreatePayment:
                return await CreateAsync(connection, user, Data.ReferenceOf("d", number));
            case Workload.CreateTenThousand:
                return isTuned ? await CreateManyAsync(connection, number) : await connection.ExecuteAsync(
                    Insert + " ON CONFLICT DO NOTHING", Data.ManyOf("dm", number).Select(r => New(r.User, r.Reference)));
            case Workload.Transaction:
                await using (var transaction = await connection.BeginTransactionAsync())
                {
                    var id = await CreateAsync(connection, user, Data.ReferenceOf("dt", number));
                    await UpdateAsync(connection, user);
                    await connection.QuerySingleAsync<PaymentRow>($"UPDATE payments SET status = 'COMPLETED' WHERE id = @id RETURNING {PaymentColumns}", new { id });
                    await transaction.CommitAsync();
                    return id;
                }

            case Workload.TransactionAsBatch:
                return await BatchAsync(connection, user, Data.ReferenceOf("db", number));
            case Workload.TotalsByStatus:
                return (await connection.QueryAsync<(string, long, decimal, decimal)>(
                    "SELECT status::text, count(*), sum(amount), avg(amount) FROM payments WHERE user_id = @user GROUP BY status", new { user })).AsList().Count;
            default:
                return await UpdateAsync(connection, user);
        }
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static object New(int user, string reference) =>
        new { user, reference, amount = Data.AmountOf(user), note = Data.NoteOf(user), createdAt = Data.PlainNow };

    private static async Task<int> CreateAsync(NpgsqlConnection connection, int user, string reference) =>
        (await connection.QuerySingleAsync<PaymentRow>($"{Insert} RETURNING {PaymentColumns}", New(user, reference))).Id;

    private static async Task<int> UpdateAsync(NpgsqlConnection connection, int user) =>
        (await connection.QuerySingleAsync<UserRow>($"UPDATE users SET logins = logins + 1 WHERE id = @user RETURNING {UserColumns}", new { user })).Logins;

    private static Task<int> CreateManyAsync(NpgsqlConnection connection, int number)
    {
        var rows = Data.ManyOf("dm", number).ToArray();
        return connection.ExecuteAsync(
            """
            INSERT INTO payments (user_id, reference, amount, note, created_at)
            SELECT * FROM unnest(@users, @references, @amounts, @notes, @times) ON CONFLICT DO NOTHING
            """,
            new
            {
                users = Array.ConvertAll(rows, r => r.User),
                references = Array.ConvertAll(rows, r => r.Reference),
                amounts = Array.ConvertAll(rows, r => Data.AmountOf(r.User)),
                notes = Array.ConvertAll(rows, r => Data.NoteOf(r.User)),
                times = Array.ConvertAll(rows, _ => Data.PlainNow),
            });
    }

    // Npgsql sends statements between semicolons as one batch, which is a transaction.
    private static async Task<int> BatchAsync(NpgsqlConnection connection, int user, string reference)
    {
        await using var rows = await connection.QueryMultipleAsync(
            $"""
            {Insert} RETURNING {PaymentColumns};
            UPDATE users SET logins = logins + 1 WHERE id = @user RETURNING {UserColumns};
            UPDATE payments SET status = 'COMPLETED' WHERE reference = @reference
            """,
            New(user, reference));
        var id = (await rows.ReadSingleAsync<PaymentRow>()).Id;
        await rows.ReadSingleAsync<UserRow>();
        return id;
    }
}
