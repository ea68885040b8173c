using System.Globalization;
using Ashlar.Testing;
using Ashlar.Tests.Targets;
using Npgsql;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>What only a server has: sessions, poolers, time limits, connections that are lost.</summary>
public sealed class PostgresTests() : StoreTests(Target.Postgres)
{
    private string DatabaseName => new Uri(Database.Url).AbsolutePath[1..];

    private async Task EndSessionsAsync()
    {
        await using var connection = new NpgsqlConnection(PostgresServer.ConnectionStringOf(PostgresServer.Url, "postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{DatabaseName}'", connection);
        await command.ExecuteNonQueryAsync();
    }

    [Fact]
    public async Task Reads_go_on_after_the_server_ended_every_session()
    {
        await using var db = StoreDb.Open(Database.Url);
        await Task.WhenAll(db.Users.CountAsync(), db.Users.CountAsync(), db.Users.CountAsync());
        await EndSessionsAsync();

        var counts = await Task.WhenAll(db.Users.CountAsync(), db.Users.CountAsync(), db.Users.CountAsync());

        Assert.Equal([0, 0, 0], counts);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.0000")]
    [InlineData("-0.5")]
    [InlineData("10000")]
    [InlineData("1e15")]
    [InlineData("9999999999999999")]
    [InlineData("99999999.9999")]
    [InlineData("12345678901.2345")]
    [InlineData("1234567890123.45678")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.0001000200030004")]
    [InlineData("1e-16")]
    [InlineData("0.0000000000000000000000000001")]
    public async Task A_number_is_read_to_its_last_digit(string number)
    {
        foreach (var text in new[] { number, "-" + number.TrimStart('-') })
        {
            var expected = decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

            Assert.Equal([expected], await Db.QueryAsync<decimal>($"SELECT CAST({text} AS numeric)"));
            Assert.Equal([expected], await Db.QueryAsync<decimal>($"SELECT CAST(CAST({text} AS numeric) AS numeric(60, 30))"));
        }
    }

    [Fact]
    public async Task A_slow_statement_that_makes_a_table_leaves_its_transaction_as_it_is()
    {
        QueryEvent? last = null;
        await using var db = StoreDb.Open(new DatabaseOptions { Url = Database.Url, OnQuery = e => last = e, SlowQueryThreshold = TimeSpan.FromTicks(1), ExplainsSlowQueries = true });

        await db.TransactionAsync(async tx =>
        {
            await tx.ExecuteAsync($"SELECT 1 AS n INTO TEMPORARY made");
            Assert.Null(last?.Plan);
            Assert.Equal([1], await tx.QueryAsync<int>($"SELECT n FROM made"));
            Assert.Contains("Scan on made", last?.Plan, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_NUL_character_in_JSON_is_told_from_a_text_that_is_too_long()
    {
        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(
            () => NewUserAsync("Ann", u => u.Preferences = System.Text.Json.JsonElement.Parse("[\"\\u0000\"]")));

        Assert.Contains("A text or JSON has a character that the database cannot keep, such as NUL; take it out.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_URL_says_never_becomes_SQL()
    {
        await NewUserAsync("Ann");
        foreach (var text in HostileTexts.All.Where(t => t.Length > 0 && !t.Any(char.IsControl)))
        {
            await using var db = StoreDb.Open($"{Database.Url}?schema={Uri.EscapeDataString(text)}&application_name={Uri.EscapeDataString(text)}");
            await Assert.ThrowsAnyAsync<AshlarException>(() => db.Users.CountAsync());
        }

        Assert.Equal(1, await Db.Users.CountAsync());
    }

    [Fact]
    public async Task A_first_connection_that_is_cut_is_an_error_and_the_next_call_works()
    {
        await using var cutter = new WireCutter(PostgresServer.Url);
        var url = new UriBuilder(cutter.Url) { Path = DatabaseName }.Uri.AbsoluteUri + "?sslmode=disable&connection_limit=1&pool_timeout=5";
        for (var message = 1; ; message++)
        {
            foreach (var isSent in new[] { false, true })
            {
                await using var db = StoreDb.Open(url);
                cutter.CutAt(message, isSent);
                var error = await Record.ExceptionAsync(() => db.Users.CountAsync());
                if (!cutter.HasCut)
                {
                    cutter.CutAt(0, isSent: false);
                    Assert.Null(error);
                    Assert.InRange(message, 4, 20);
                    return;
                }

                // The last message of signing in ends with its answer, which may have passed already.
                Assert.True(error is null or CannotConnectException or ConnectionLostException, $"cut at message {message}: {error}");
                Assert.Equal(0, await db.Users.CountAsync());
            }
        }
    }

    [Fact]
    public async Task Callers_that_wait_for_a_silent_server_share_one_attempt()
    {
        await using var server = new SilentServer();
        await using var db = StoreDb.Open($"{server.Url}?connect_timeout=1&sslmode=disable&connection_limit=5");

        var errors = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Record.ExceptionAsync(() => db.Users.CountAsync()).AsTask()));

        Assert.All(errors, e => Assert.Contains("connect_timeout=1", Assert.IsType<CannotConnectException>(e).Message, StringComparison.Ordinal));
        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&pgbouncer=false")]
    public async Task Cancelling_stops_the_wait_for_a_silent_server(string parameter)
    {
        await using var server = new SilentServer();
        await using var db = StoreDb.Open($"{server.Url}?connect_timeout=0&sslmode=disable&connection_limit=1&pool_timeout=5{parameter}");
        for (var i = 1; i <= 2; i++)
        {
            using var cancellation = new CancellationTokenSource();
            var counting = db.Users.CountAsync(cancellation.Token);
            await server.UntilAsync(i);

            await cancellation.CancelAsync();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => counting.WaitAsync(TimeSpan.FromSeconds(20)));
        }
    }

    [Fact]
    public async Task A_single_server_has_to_be_what_the_URL_asks_for()
    {
        await using var primary = StoreDb.Open(Database.Url + "?target_session_attrs=primary");
        Assert.Equal(0, await primary.Users.CountAsync());
        await using var standby = StoreDb.Open(Database.Url + "?target_session_attrs=standby");

        var error = await Assert.ThrowsAsync<CannotConnectException>(() => standby.Users.CountAsync());

        Assert.Contains("target_session_attrs=standby", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_hosts_that_cannot_be_reached_each_say_why()
    {
        await using var db = StoreDb.Open("postgresql://u:hunter2@127.0.0.1:1,127.0.0.1:2/shop");

        var error = await Assert.ThrowsAsync<CannotConnectException>(() => db.Users.CountAsync());

        Assert.Contains("nobody listens there", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("inner exception", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task COPY_in_raw_SQL_is_an_error_and_the_next_call_works()
    {
        await using var db = StoreDb.Open(Database.Url + "?connection_limit=1&pool_timeout=5");

        var error = await Assert.ThrowsAsync<DatabaseErrorException>(() => db.ExecuteAsync($"COPY \"users\" TO STDOUT"));
        await Assert.ThrowsAsync<DatabaseErrorException>(() => db.ExecuteAsync($"COPY \"users\" FROM STDIN"));

        Assert.Contains("CreateManyAsync", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, await db.Users.CountAsync());
    }

    [Fact]
    public async Task A_write_that_may_have_happened_is_not_sent_twice()
    {
        await NewUserAsync("Ann");
        await EndSessionsAsync();

        await Assert.ThrowsAsync<ConnectionLostException>(() => Db.Users.UpdateAsync(1, u => [u.Logins.Add(1)]));

        Assert.Equal(1, (await Db.Users.UpdateAsync(1, u => [u.Logins.Add(1)])).Logins);
    }

    [Fact]
    public async Task A_transaction_whose_connection_is_lost_ends()
    {
        await Assert.ThrowsAsync<ConnectionLostException>(() => Db.TransactionAsync(async tx =>
        {
            await tx.Users.CreateAsync(new() { Email = "a", Name = "a" });
            await EndSessionsAsync();
            await tx.Users.CountAsync();
        }));

        Assert.Equal(0, await Db.Users.CountAsync());
    }

    [Fact]
    public async Task A_transaction_that_the_server_ends_because_nothing_happens_in_it_is_a_lost_connection()
    {
        await using var db = StoreDb.Open(Database.Url + "?connection_limit=1");
        foreach (var goesOn in new[] { true, false })
        {
            await Assert.ThrowsAsync<ConnectionLostException>(() => db.TransactionAsync(async tx =>
            {
                await tx.Tags.CreateAsync(new() { Slug = "a" });
                await tx.ExecuteAsync($"SET LOCAL idle_in_transaction_session_timeout = 1");
                while ((await Db.QueryAsync<int>($"SELECT 1 FROM pg_stat_activity WHERE datname = {DatabaseName} AND state LIKE 'idle in transaction%'")).Count > 0)
                {
                }

                return goesOn ? await tx.Tags.CountAsync() : 0;
            }));
            Assert.Equal(0, await db.Tags.CountAsync());
        }
    }

    [Fact]
    public async Task A_text_that_is_too_long_for_its_index_is_out_of_range()
    {
        var text = string.Concat(Enumerable.Range(0, 500).Select(_ => Guid.NewGuid().ToString()));

        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => Db.Tags.CreateAsync(new() { Slug = text }));
    }

    [Fact]
    public async Task A_nested_transaction_whose_connection_is_lost_says_so_and_so_does_what_follows()
    {
        await Assert.ThrowsAsync<ConnectionLostException>(() => Db.TransactionAsync(async tx =>
        {
            await tx.Users.CreateAsync(new() { Email = "a", Name = "a" });
            await Assert.ThrowsAsync<ConnectionLostException>(() => tx.TransactionAsync(async inner =>
            {
                await EndSessionsAsync();
                await inner.Users.CountAsync();
            }));
            await tx.Users.CountAsync();
        }));

        Assert.Equal(0, await Db.Users.CountAsync());
    }

    [Fact]
    public async Task Cancelling_stops_the_statement_on_the_server()
    {
        await using var db = StoreDb.Open(Database.Url + "?application_name=cancelled");
        await db.Users.CountAsync();
        using var cancellation = new CancellationTokenSource();
        var sleeping = db.ExecuteAsync($"SELECT pg_sleep(60)", cancellation.Token);
        await UntilAsync(1);

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sleeping);
        await UntilAsync(0);
        Assert.Equal(0, await db.Users.CountAsync());

        async Task UntilAsync(long count)
        {
            while (await Db.QueryAsync<long>($"SELECT count(*) FROM pg_stat_activity WHERE application_name = 'cancelled' AND state = 'active'") is not [var running] || running != count)
            {
                await Task.Yield();
            }
        }
    }

    [Fact]
    public async Task A_statement_that_takes_too_long_names_the_setting_in_force()
    {
        await using var db = StoreDb.Open(Database.Url + "?socket_timeout=1");

        var error = await Assert.ThrowsAsync<StatementTimeoutException>(() => db.ExecuteAsync($"SELECT pg_sleep(60)"));

        Assert.Contains("socket_timeout=1", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StatementTimeoutException>(() => Db.TransactionAsync(async tx =>
        {
            await tx.ExecuteAsync($"SET LOCAL statement_timeout = 1");
            await tx.ExecuteAsync($"SELECT pg_sleep(60)");
        }));
    }

    [Fact]
    public async Task What_raw_SQL_does_to_the_session_does_not_reach_the_next_call()
    {
        await using var db = StoreDb.Open(Database.Url + "?connection_limit=1");
        await db.ExecuteAsync($"SET statement_timeout = 12345");
        await db.ExecuteAsync($"CREATE TEMPORARY TABLE \"users\" (\"id\" int)");
        await db.ExecuteAsync($"SELECT pg_advisory_lock(7)");

        Assert.Equal(["0"], await db.QueryAsync<string>($"SELECT current_setting('statement_timeout')"));
        Assert.Equal([0L], await db.QueryAsync<long>($"SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 7 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"));
        await db.ExecuteAsync($"BEGIN");
        await db.Users.CreateAsync(new() { Email = "a", Name = "a" });
        Assert.Equal(1, await Db.Users.CountAsync());
    }

    [Fact]
    public async Task Statements_are_prepared_at_their_second_run_and_only_without_a_pooler()
    {
        await using var direct = StoreDb.Open(Database.Url + "?connection_limit=1");
        await using var told = StoreDb.Open(Database.Url + "?connection_limit=1&pgbouncer=true");
        await using var small = StoreDb.Open(Database.Url + "?connection_limit=1&statement_cache_size=0");

        Assert.Equal(1, await PreparedAsync(direct));
        Assert.Equal(0, await PreparedAsync(told));
        Assert.Equal(0, await PreparedAsync(small));

        static async Task<long> PreparedAsync(StoreDb db)
        {
            for (var i = 0; i < 3; i++)
            {
                await db.Users.Where(u => u.Name == "a").ToListAsync();
            }

            return Assert.Single(await db.QueryAsync<long>($"SELECT count(*) FROM pg_prepared_statements WHERE statement LIKE '%\"name\" = $1'"));
        }
    }

    [Fact]
    public async Task Texts_of_a_fixed_length_are_whole_or_refused_among_many_rows()
    {
        await Db.ExecuteAsync($"ALTER TABLE \"users\" ALTER COLUMN \"nickname\" TYPE character(6)");
        await Db.ExecuteAsync($"ALTER TABLE \"users\" ALTER COLUMN \"name\" TYPE bit(4) USING B'0000'");
        await using var db = StoreDb.Open(Database.Url);

        await db.Users.CreateManyAsync([new() { Email = "a", Name = "1011", Nickname = "abcdef" }, new() { Email = "b", Name = "0100", Nickname = "abcdef" }]);

        Assert.Equal(["1011abcdef", "0100abcdef"], await db.QueryAsync<string>($"SELECT \"name\"::text || \"nickname\"::text FROM \"users\" ORDER BY \"email\""));
        await Assert.ThrowsAsync<ValueOutOfRangeException>(() => db.Users.CreateManyAsync([new() { Email = "c", Name = "1011", Nickname = "abcdefg" }]));
    }

    [Fact]
    public async Task Values_of_other_types_may_stand_in_the_same_text()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(["a"], await Db.QueryAsync<string>($"SELECT {"a"}"));
            Assert.Equal([7], await Db.QueryAsync<int>($"SELECT {7}"));
            Assert.Equal([0.5], await Db.QueryAsync<double>($"SELECT {0.5}"));
            Assert.Equal([1L << 40], await Db.QueryAsync<long>($"SELECT {1L << 40}"));
        }

        var (texts, numbers) = await Db.BatchAsync(
            Db.Users.Select(u => Case.When(u.Id > 0, "a").Else("b")).ListStep(),
            Db.Users.Select(u => Case.When(u.Id > 0, 1).Else(2)).ListStep());
        Assert.Empty(texts);
        Assert.Empty(numbers);
    }

    [Fact]
    public async Task A_plan_that_a_change_of_the_schema_made_wrong_is_made_anew()
    {
        await using var db = StoreDb.Open(Database.Url + "?connection_limit=1");
        for (var i = 0; i < 3; i++)
        {
            await db.Tags.ToListAsync();
        }

        await Db.ExecuteAsync($"ALTER TABLE \"Tag\" ALTER COLUMN \"slug\" TYPE varchar(99)");

        Assert.Empty(await db.Tags.ToListAsync());
    }

    [Fact]
    public async Task The_schema_of_the_URL_is_where_tables_are()
    {
        await Db.ExecuteAsync($"CREATE SCHEMA \"other\"");
        await Db.ExecuteAsync($"CREATE TABLE \"other\".\"Tag\" (\"slug\" text PRIMARY KEY)");
        await using var direct = StoreDb.Open(Database.Url + "?schema=other");
        await using var pooled = StoreDb.Open(new UriBuilder(PostgresServer.PgBouncerUrl) { Path = DatabaseName, Query = "schema=other" }.Uri.AbsoluteUri);

        await direct.Tags.CreateAsync(new() { Slug = "a" });
        Assert.Equal(1, await direct.Tags.CreateManyAsync([new() { Slug = "b" }]));

        Assert.Equal(2, await pooled.Tags.CountAsync());
        Assert.Equal(0, await Db.Tags.CountAsync());
    }

    [Fact]
    public async Task Pages_end_at_microseconds_and_at_numbers_of_single_precision()
    {
        await Db.Users.CreateManyAsync(Enumerable.Range(0, 9).Select(i => new UserCreate { Email = $"{i}", Name = "a" }));
        await Db.ExecuteAsync($"ALTER TABLE \"users\" ALTER COLUMN \"bornAt\" TYPE timestamptz(6), ALTER COLUMN \"score\" TYPE real");
        await Db.ExecuteAsync($"UPDATE \"users\" SET \"bornAt\" = '2026-01-01 00:00:00.123456Z'::timestamptz + \"id\" * '1 microsecond'::interval, \"score\" = \"id\" / 7.0");
        await using var db = StoreDb.Open(Database.Url);
        foreach (var query in new[] { db.Users.OrderBy(u => u.BornAt), db.Users.OrderBy(u => u.Score.Desc), db.Users.OrderBy(u => u.Score, u => u.BornAt.Desc) })
        {
            var found = new List<int>();
            string? cursor = null;
            do
            {
                var page = await query.PageAsync(2, after: cursor);
                found.AddRange(page.Items.Select(u => u.Id));
                cursor = page.Next;
            }
            while (cursor is not null && found.Count < 20);

            Assert.Equal(await query.Select(u => u.Id).ToListAsync(), found);
        }
    }

    [Fact]
    public async Task Times_do_not_depend_on_the_time_zone_of_the_session()
    {
        var time = new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc);
        await Db.TransactionAsync(async tx =>
        {
            await tx.ExecuteAsync($"SET LOCAL TIME ZONE 'America/New_York'");
            await tx.ExecuteAsync($"ALTER TABLE \"users\" ALTER COLUMN \"bornAt\" TYPE timestamptz");
            await tx.Users.CreateAsync(new() { Email = "a", Name = "a", BornAt = time });
            await tx.Users.CreateManyAsync([new() { Email = "b", Name = "b", BornAt = time }]);

            Assert.Equal([time, time], await tx.Users.Select(u => u.BornAt).ToListAsync());
            Assert.Equal(2, await tx.Users.Where(u => u.BornAt == time).CountAsync());
        });
        Assert.Equal(DateTimeKind.Utc, (await Db.Users.GetAsync(1)).BornAt!.Value.Kind);
    }

    [Theory]
    [InlineData("postgresql://u:hunter2@127.0.0.1:1/none", "nobody listens")]
    [InlineData("{url}_none", "no such database")]
    [InlineData("{url}?user=nobody&password=hunter2", "refuses the user \"nobody\"")]
    public async Task A_connection_that_fails_says_why_without_the_password(string url, string part)
    {
        await using var db = StoreDb.Open(url.Replace("{url}", Database.Url, StringComparison.Ordinal));

        var error = await Assert.ThrowsAsync<CannotConnectException>(() => db.Users.CountAsync());

        Assert.Contains(part, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_holds_no_data_of_other_rows_also_where_logs_look()
    {
        await NewUserAsync("Ann");

        var error = await Assert.ThrowsAsync<UniqueViolationException>(() => NewUserAsync("Ann"));

        Assert.DoesNotContain("Ann@test.com", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgresql://h/db?conection_limit=5")]
    [InlineData("postgresql://h/db?sslmode=strict")]
    [InlineData("postgresql://u:p@h:port/db")]
    [InlineData("postgresql://h/db?pool_timeout=2147484")]
    public void A_wrong_URL_is_refused_at_once(string url) => Assert.Throws<DatabaseUrlException>(() => StoreDb.Open(url));

    [Fact]
    public async Task Times_without_end_are_the_first_and_the_last_of_Csharp()
    {
        await NewUserAsync("Ann", u => u.BornAt = DateTime.UnixEpoch);
        foreach (var name in new[] { "Bob", "Cid", "Dan", "Eva" })
        {
            await NewUserAsync(name, u => u.ManagerId = 1);
        }

        await Db.ExecuteAsync($"UPDATE users SET \"bornAt\" = CASE id WHEN 4 THEN '-infinity' ELSE 'infinity' END :: timestamp WHERE id > 1");
        DateTime?[] times = [DateTime.MaxValue, DateTime.MaxValue, DateTime.MinValue, DateTime.MaxValue];

        Assert.Equal(times, await Db.Users.Where(u => u.Id > 1).OrderBy(u => u.Id).Select(u => u.BornAt).ToListAsync());
        Assert.Equal(times, await Db.Users.Where(u => u.Id == 1).Select(u => u.Team.OrderBy(t => t.Id).Select(t => t.BornAt)).SingleAsync());
        var ids = new List<int>();
        string? cursor = null;
        do
        {
            var page = await Db.Users.OrderBy(u => u.BornAt).PageAsync(1, after: cursor);
            ids.Add(Assert.Single(page.Items).Id);
            cursor = page.Next;
        }
        while (cursor is not null && ids.Count < 9);

        Assert.Equal([4, 1, 2, 3, 5], ids);
    }
}
