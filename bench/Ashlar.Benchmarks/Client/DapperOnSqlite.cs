using Dapper;
using Microsoft.Data.Sqlite;

namespace Ashlar.Benchmarks.Client;

/// <summary>Dapper over Microsoft.Data.Sqlite: on a connection that is held, or opened for each call as most programs do.</summary>
internal sealed class DapperOnSqlite(SqliteConnection connection, bool isHeld) : ISystem
{
    private const string UserColumns = "id, email, name, logins, created_at AS CreatedAt";
    private const string PaymentColumns = "id, user_id AS UserId, reference, amount, status AS Status, note, created_at AS CreatedAt";
    private const string Insert = "INSERT INTO payments (user_id, reference, amount, note, created_at) VALUES (@user, @reference, @amount, @note, @createdAt)";

    private static readonly SemaphoreSlim s_writer = new(1);

    public async Task<int> RunAsync(Workload workload, int number)
    {
        // Without a queue of their own, writers poll for the lock.
        var isQueued = isHeld && workload is not (Workload.UserById or Workload.PageOfPayments or Workload.UserWithPayments or Workload.TotalsByStatus);
        if (isQueued)
        {
            await s_writer.WaitAsync();
        }

        try
        {
            if (!isHeld)
            {
                await connection.OpenAsync();
            }

            return await RunOpenAsync(workload, number);
        }
        finally
        {
            if (!isHeld)
            {
                await connection.CloseAsync();
            }

            if (isQueued)
            {
                s_writer.Release();
            }
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<int> RunOpenAsync(Workload workload, int number)
    {
        var user = Data.UserOf(number);
        switch (workload)
        {
            case Workload.UserById:
                return (await connection.QuerySingleAsync<UserRow>($"SELECT {UserColumns} FROM users WHERE id = @user", new { user })).Logins;
            case Workload.PageOfPayments:
                return (await connection.QueryAsync<PaymentRow>($"SELECT {PaymentColumns} FROM payments WHERE id > @after ORDER BY id LIMIT 20", new { after = user * 19 })).AsList().Count;
            case Workload.UserWithPayments:
                await connection.QuerySingleAsync<UserRow>($"SELECT {UserColumns} FROM users WHERE id = @user", new { user });
                return (await connection.QueryAsync<PaymentRow>($"SELECT {PaymentColumns} FROM payments WHERE user_id = @user ORDER BY created_at DESC LIMIT 10", new { user })).AsList().Count;
            case Workload.CreatePayment:
                return await CreateAsync(user, Data.ReferenceOf("d", number));
            case Workload.CreateTenThousand:
                await using (var transaction = await connection.BeginTransactionAsync())
                {
                    var count = await connection.ExecuteAsync($"{Insert} ON CONFLICT DO NOTHING", Data.ManyOf("dm", number).Select(r => New(r.User, r.Reference)), transaction);
                    await transaction.CommitAsync();
                    return count;
                }

            case Workload.Transaction or Workload.TransactionAsBatch:
                await using (var transaction = await connection.BeginTransactionAsync())
                {
                    var id = await CreateAsync(user, Data.ReferenceOf("dt", number));
                    await UpdateAsync(user);
                    await connection.QuerySingleAsync<PaymentRow>($"UPDATE payments SET status = 'COMPLETED' WHERE id = @id RETURNING {PaymentColumns}", new { id });
                    await transaction.CommitAsync();
                    return id;
                }

            case Workload.TotalsByStatus:
                return (await connection.QueryAsync<(string, long, double, double)>("SELECT status, count(*), sum(amount), avg(amount) FROM payments WHERE user_id = @user GROUP BY status", new { user })).AsList().Count;
            default:
                return await UpdateAsync(user);
        }
    }

    private static object New(int user, string reference) => new { user, reference, amount = (double)Data.AmountOf(user), note = Data.NoteOf(user), createdAt = "2026-06-01T00:00:00.000+00:00" };

    private async Task<int> CreateAsync(int user, string reference) =>
        (await connection.QuerySingleAsync<PaymentRow>($"{Insert} RETURNING {PaymentColumns}", New(user, reference))).Id;

    private async Task<int> UpdateAsync(int user) =>
        (await connection.QuerySingleAsync<UserRow>($"UPDATE users SET logins = logins + 1 WHERE id = @user RETURNING {UserColumns}", new { user })).Logins;
}
