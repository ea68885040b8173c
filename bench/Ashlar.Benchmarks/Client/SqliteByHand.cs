using Microsoft.Data.Sqlite;

namespace Ashlar.Benchmarks.Client;

/// <summary>The limit: one held connection, every command prepared, and one writer at a time, in a queue.</summary>
internal sealed class SqliteByHand : ISystem
{
    private const string UserColumns = "id, email, name, logins, created_at";
    private const string PaymentColumns = "id, user_id, reference, amount, status, note, created_at";
    private const string Insert = "INSERT INTO payments (user_id, reference, amount, note, created_at) VALUES ($user, $reference, $amount, $note, $time)";

    private static readonly SemaphoreSlim s_writer = new(1);

    private readonly SqliteConnection connection;
    private readonly SqliteCommand byId;
    private readonly SqliteCommand page;
    private readonly SqliteCommand ofUser;
    private readonly SqliteCommand create;
    private readonly SqliteCommand createOrSkip;
    private readonly SqliteCommand totals;
    private readonly SqliteCommand update;
    private readonly SqliteCommand complete;
    private readonly SqliteCommand completeReference;
    private readonly SqliteCommand begin;
    private readonly SqliteCommand commit;

    public SqliteByHand(SqliteConnection connection)
    {
        this.connection = connection;
        byId = Prepare($"SELECT {UserColumns} FROM users WHERE id = $id", "$id");
        page = Prepare($"SELECT {PaymentColumns} FROM payments WHERE id > $id ORDER BY id LIMIT 20", "$id");
        ofUser = Prepare($"SELECT {PaymentColumns} FROM payments WHERE user_id = $id ORDER BY created_at DESC LIMIT 10", "$id");
        string[] values = ["$user", "$reference", "$amount", "$note", "$time"];
        create = Prepare($"{Insert} RETURNING {PaymentColumns}", values);
        createOrSkip = Prepare($"{Insert} ON CONFLICT DO NOTHING", values);
        totals = Prepare("SELECT status, count(*), sum(amount), avg(amount) FROM payments WHERE user_id = $id GROUP BY status", "$id");
        update = Prepare($"UPDATE users SET logins = logins + 1 WHERE id = $id RETURNING {UserColumns}", "$id");
        complete = Prepare($"UPDATE payments SET status = 'COMPLETED' WHERE id = $id RETURNING {PaymentColumns}", "$id");
        completeReference = Prepare($"UPDATE payments SET status = 'COMPLETED' WHERE reference = $reference", "$reference");
        begin = Prepare("BEGIN IMMEDIATE");
        commit = Prepare("COMMIT");
    }

    public Task<int> RunAsync(Workload workload, int number)
    {
        var user = Data.UserOf(number);
        return workload switch
        {
            Workload.UserById => Task.FromResult(ReadUser(byId, user).Logins),
            Workload.PageOfPayments => Task.FromResult(ReadPayments(page, user * 19).Count),
            Workload.UserWithPayments => Task.FromResult(WithPayments(user)),
            Workload.TotalsByStatus => Task.FromResult(Totals(user)),
            Workload.CreatePayment => WriteAsync(() => Create(create, user, Data.ReferenceOf("h", number))),
            Workload.CreateTenThousand => WriteAsync(() => CreateMany(number)),
            Workload.Transaction => WriteAsync(() => Transaction(user, Data.ReferenceOf("ht", number), byReference: false)),
            Workload.TransactionAsBatch => WriteAsync(() => Transaction(user, Data.ReferenceOf("hb", number), byReference: true)),
            _ => WriteAsync(() => ReadUser(update, user).Logins),
        };
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private SqliteCommand Prepare(string sql, params string[] parameters)
    {
        var command = new SqliteCommand(sql, connection);
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name, Value = 0 });
        }

        command.Prepare();
        return command;
    }

    private static async Task<int> WriteAsync(Func<int> write)
    {
        await s_writer.WaitAsync();
        try
        {
            return write();
        }
        finally
        {
            s_writer.Release();
        }
    }

    private static User ReadUser(SqliteCommand command, int id)
    {
        command.Parameters[0].Value = id;
        using var row = command.ExecuteReader();
        row.Read();
        User user = new()
        {
            Id = row.GetInt32(0), Email = row.GetString(1), Name = row.GetString(2), Logins = row.GetInt32(3), CreatedAt = row.GetDateTime(4),
        };
        row.Read();
        return user;
    }

    // To the statement's end: SQLite commits a statement that is left before it, but then its log is never carried over, and whoever writes next does it.
    private static Payment ReadWritten(SqliteCommand command)
    {
        using var row = command.ExecuteReader();
        row.Read();
        var payment = ReadPayment(row);
        row.Read();
        return payment;
    }

    private static Payment ReadPayment(SqliteDataReader row) => new()
    {
        Id = row.GetInt32(0),
        UserId = row.GetInt32(1),
        Reference = row.GetString(2),
        Amount = (decimal)row.GetDouble(3),
        Status = row.GetString(4) switch { "COMPLETED" => PaymentStatus.Completed, "FAILED" => PaymentStatus.Failed, _ => PaymentStatus.Pending },
        Note = row.IsDBNull(5) ? null : row.GetString(5),
        CreatedAt = row.GetDateTime(6),
    };

    private static List<Payment> ReadPayments(SqliteCommand command, int id)
    {
        command.Parameters[0].Value = id;
        using var row = command.ExecuteReader();
        var payments = new List<Payment>();
        while (row.Read())
        {
            payments.Add(ReadPayment(row));
        }

        return payments;
    }

    private int WithPayments(int id) => ReadUser(byId, id).Id > 0 ? ReadPayments(ofUser, id).Count : 0;

    private static void Fill(SqliteCommand command, int user, string reference)
    {
        command.Parameters[0].Value = user;
        command.Parameters[1].Value = reference;
        command.Parameters[2].Value = (double)Data.AmountOf(user);
        command.Parameters[3].Value = Data.NoteOf(user);
        command.Parameters[4].Value = "2026-06-01T00:00:00.000+00:00";
    }

    private static int Create(SqliteCommand command, int user, string reference)
    {
        Fill(command, user, reference);
        return ReadWritten(command).Id;
    }

    private int CreateMany(int number)
    {
        begin.ExecuteNonQuery();
        var count = 0;
        foreach (var (user, reference) in Data.ManyOf("hm", number))
        {
            Fill(createOrSkip, user, reference);
            count += createOrSkip.ExecuteNonQuery();
        }

        commit.ExecuteNonQuery();
        return count;
    }

    private int Transaction(int user, string reference, bool byReference)
    {
        begin.ExecuteNonQuery();
        var id = Create(create, user, reference);
        ReadUser(update, user);
        if (byReference)
        {
            completeReference.Parameters[0].Value = reference;
            completeReference.ExecuteNonQuery();
        }
        else
        {
            complete.Parameters[0].Value = id;
            ReadWritten(complete);
        }

        commit.ExecuteNonQuery();
        return id;
    }

    private int Totals(int id)
    {
        totals.Parameters[0].Value = id;
        using var row = totals.ExecuteReader();
        var groups = new List<(string, long, decimal, decimal)>();
        while (row.Read())
        {
            groups.Add((row.GetString(0), row.GetInt64(1), (decimal)row.GetDouble(2), (decimal)row.GetDouble(3)));
        }

        return groups.Count;
    }
}
