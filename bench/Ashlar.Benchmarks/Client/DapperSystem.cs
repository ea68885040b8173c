using Dapper;
using Npgsql;

namespace Ashlar.Benchmarks.Client;

/// <summary>Dapper, with Npgsql's automatic preparation and no reset when a connection goes back: the best that its users can set.</summary>
internal sealed class DapperSystem(string connectionString) : ISystem
{
    private const string PaymentColumns = "id, user_id AS UserId, reference, amount, status::text AS Status, note, created_at AS CreatedAt";
    private const string UserColumns = "id, email, name, logins, created_at AS CreatedAt";
    private const string Insert =
        "INSERT INTO payments (user_id, reference, amount, note, created_at) VALUES (@user, @reference, @amount, @note, @createdAt)";

    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(connectionString);

    public string Name => "Dapper, tuned";

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
                return await connection.ExecuteAsync(
                    Insert + " ON CONFLICT DO NOTHING",
                    Enumerable.Range(0, 10_000).Select(i => New(Data.UserOf(i), Data.ReferenceOf("dm", (number * 9_900) + i))));
            case Workload.Transaction:
                await using (var transaction = await connection.BeginTransactionAsync())
                {
                    var id = await CreateAsync(connection, user, Data.ReferenceOf("dt", number));
                    await UpdateAsync(connection, user);
                    await connection.QuerySingleAsync<PaymentRow>($"UPDATE payments SET status = 'COMPLETED' WHERE id = @id RETURNING {PaymentColumns}", new { id });
                    await transaction.CommitAsync();
                    return id;
                }

            case Workload.TotalsByStatus:
                return (await connection.QueryAsync<(string, long, decimal, decimal)>(
                    "SELECT status::text, count(*), sum(amount), avg(amount) FROM payments WHERE user_id = @user GROUP BY status", new { user })).AsList().Count;
            default:
                return await UpdateAsync(connection, user);
        }
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static object New(int user, string reference) =>
        new { user, reference, amount = 12.50m, note = "benchmark", createdAt = DateTime.SpecifyKind(Data.Now, DateTimeKind.Unspecified) };

    private static async Task<int> CreateAsync(NpgsqlConnection connection, int user, string reference) =>
        (await connection.QuerySingleAsync<PaymentRow>($"{Insert} RETURNING {PaymentColumns}", New(user, reference))).Id;

    private static async Task<int> UpdateAsync(NpgsqlConnection connection, int user) =>
        (await connection.QuerySingleAsync<UserRow>($"UPDATE users SET logins = logins + 1 WHERE id = @user RETURNING {UserColumns}", new { user })).Logins;
}

internal sealed class UserRow
{
    public int Id { get; set; }

    public string Email { get; set; } = "";

    public string Name { get; set; } = "";

    public int Logins { get; set; }

    public DateTime CreatedAt { get; set; }
}

internal sealed class PaymentRow
{
    public int Id { get; set; }

    public int UserId { get; set; }

    public string Reference { get; set; } = "";

    public decimal Amount { get; set; }

    // Dapper turns texts into enums.
    public PaymentStatus Status { get; set; }

    public string? Note { get; set; }

    public DateTime CreatedAt { get; set; }
}
