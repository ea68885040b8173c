using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>What SQL written by hand gives, where it is not what was asked for.</summary>
public abstract class RawSqlTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : RawSqlTests(Target.Sqlite);

    public sealed class OnPostgres() : RawSqlTests(Target.Postgres);

    public sealed class OnPgBouncer() : RawSqlTests(Target.PgBouncer);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await NewUserAsync("Ann", u => u.Nickname = "A");
        await NewUserAsync("Bob", u => u.ManagerId = 1);
    }

    [Fact]
    public async Task A_value_that_is_missing_is_null_where_it_may_be()
    {
        Assert.Equal(["A", null], await Db.QueryAsync<string?>($"SELECT \"nickname\" FROM \"users\" ORDER BY \"id\""));
        Assert.Equal([null, 1], await Db.QueryAsync<int?>($"SELECT \"manager_id\" FROM \"users\" ORDER BY \"id\""));
        Assert.Equal([null, null], await Db.QueryAsync<byte[]?>($"SELECT \"avatar\" FROM \"users\""));
    }

    [Fact]
    public async Task A_value_that_is_missing_is_an_error_where_it_may_not_be()
    {
        Assert.Contains("NULL", (await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.QueryAsync<int>($"SELECT \"manager_id\" FROM \"users\""))).Message, StringComparison.Ordinal);

        var error = await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.QueryAsync<Profile>($"SELECT \"manager_id\" AS \"userId\", \"nickname\" AS \"phone\" FROM \"users\""));

        Assert.Contains("\"userId\"", error.Message, StringComparison.Ordinal);
        Assert.Equal(new Profile { UserId = 1, Phone = null }, Assert.Single(await Db.QueryAsync<Profile>($"SELECT \"manager_id\" AS \"userId\", \"nickname\" AS \"phone\" FROM \"users\" WHERE \"id\" = 2")));
    }

    [Fact]
    public async Task A_transaction_that_was_begun_by_hand_and_left_open_is_undone()
    {
        await using var one = StoreDb.Open(Database.Url + "?connection_limit=1");
        await one.ExecuteAsync($"BEGIN");
        await one.Users.UpdateAsync(1, u => [u.Logins.Add(1)]);
        Assert.Equal(1, (await Db.Users.GetAsync(1)).Logins);
        await one.TransactionAsync(tx => tx.Users.UpdateAsync(1, u => [u.Logins.Add(1)]));

        Assert.Equal(2, (await Db.Users.GetAsync(1)).Logins);
        Assert.Equal(3, (await Db.Users.UpdateAsync(1, u => [u.Logins.Add(1)])).Logins);
    }

    [Theory]
    [InlineData("COMMIT")]
    [InlineData("-- now\nCOMMIT WORK;")]
    [InlineData("END")]
    [InlineData("/* no */ rollback")]
    [InlineData("ROLLBACK TRANSACTION")]
    public async Task Raw_SQL_does_not_end_a_transaction_behind_its_back(string end)
    {
        var error = await Assert.ThrowsAsync<DatabaseErrorException>(() => Db.TransactionAsync(async tx =>
        {
            await tx.ExecuteAsync($"UPDATE \"users\" SET \"logins\" = 1");
            await tx.ExecuteAsync(TestDatabase.Raw(end));
            await tx.ExecuteAsync($"UPDATE \"users\" SET \"logins\" = 2");
        }));

        Assert.Contains("TransactionAsync", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, await Db.Users.CountAsync(u => u.Logins == 0));
    }

    [Fact]
    public async Task Raw_SQL_has_savepoints_of_its_own_in_a_transaction()
    {
        await Db.TransactionAsync(async tx =>
        {
            await tx.ExecuteAsync($"SAVEPOINT here");
            await tx.ExecuteAsync($"UPDATE \"users\" SET \"logins\" = 1");
            await tx.ExecuteAsync($"ROLLBACK TO SAVEPOINT here");
            await tx.ExecuteAsync($"UPDATE \"users\" SET \"points\" = 1");
        });

        Assert.Equal(2, await Db.Users.CountAsync(u => u.Logins == 0 && u.Points == 1));
    }

    [Theory]
    [InlineData("UPDATE \"users\" SET \"nickname\" = 'number {}'")]
    [InlineData("UPDATE \"users\" SET \"nickname\" = 'it''s {}' WHERE \"id\" = 1")]
    [InlineData("UPDATE \"users\" SET \"nickname\" = '{}'")]
    [InlineData("UPDATE \"users\" SET \"nickname\" = 'x' -- {}")]
    [InlineData("UPDATE \"users\" SET \"nickname\" = 'x' /* {} */")]
    [InlineData("UPDATE \"users\" SET \"nickname\" = \"{}\"")]
    public async Task A_number_in_quotes_or_a_comment_is_an_error_and_is_not_written_as_a_placeholder(string sql)
    {
        var error = await Assert.ThrowsAsync<DatabaseErrorException>(() => Db.ExecuteAsync(WithHoles(sql)));

        Assert.Contains("quotes", error.Message, StringComparison.Ordinal);
        Assert.Equal(["A", null], await Db.Users.OrderBy(u => u.Id).Select(u => u.Nickname).ToListAsync());
    }

    [Theory]
    [InlineData("SELECT {} -{}- {}", -7)]
    [InlineData("SELECT {} /* it's */ + {} -- don't", 14)]
    [InlineData("SELECT {} WHERE 'a''b' <> '--' AND '/*' <> '*/' AND {} > 0", 7)]
    [InlineData("SELECT {} AS \"it's\" WHERE {} > 0", 7)]
    public async Task A_number_beside_quotes_and_comments_is_a_value(string sql, int expected) => Assert.Equal([expected], await Db.QueryAsync<int>(WithHoles(sql)));

    // Each hole is a 7.
    private static Sql WithHoles(string text)
    {
        var parts = text.Split("{}");
        var sql = new Sql(text.Length, parts.Length - 1);
        sql.AppendLiteral(parts[0]);
        foreach (var part in parts[1..])
        {
            sql.AppendFormatted(7);
            sql.AppendLiteral(part);
        }

        return sql;
    }

    [Fact]
    public async Task An_error_of_raw_SQL_says_what_to_write()
    {
        Assert.Contains("one by one", (await Assert.ThrowsAsync<DatabaseErrorException>(() => Db.ExecuteAsync($"DELETE FROM \"Tag\"; DELETE FROM \"Tag\""))).Message, StringComparison.Ordinal);
        if (Target != Target.Sqlite)
        {
            Assert.Contains("CAST(", (await Assert.ThrowsAsync<DatabaseErrorException>(() => Db.QueryAsync<int>($"SELECT 1 WHERE {(string?)null} IS NULL"))).Message, StringComparison.Ordinal);
            Assert.Contains("quotes", (await Assert.ThrowsAsync<DatabaseErrorException>(() => Db.ExecuteAsync($"DO $a$ BEGIN PERFORM {7}; END $a$"))).Message, StringComparison.Ordinal);
            Assert.Contains("quotes", (await Assert.ThrowsAsync<DatabaseErrorException>(() => Db.ExecuteAsync($"SELECT E'it\\'s {7}'"))).Message, StringComparison.Ordinal);
            Assert.Equal(["it's $1 7"], await Db.QueryAsync<string>($"SELECT E'it\\'s ' || $$$1 $$ || {7}::text"));
        }
    }

    [Fact]
    public async Task A_text_without_a_statement_is_an_error()
    {
        Assert.Contains("no statement", (await Assert.ThrowsAsync<DatabaseErrorException>(() => Db.ExecuteAsync($""))).Message, StringComparison.Ordinal);
        Assert.Contains("no statement", (await Assert.ThrowsAsync<DatabaseErrorException>(() => Db.QueryAsync<int>($" \n"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("half")]
    [InlineData("large")]
    [InlineData("missing")]
    public async Task A_whole_number_is_read_of_nothing_else(string column)
    {
        var error = await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.QueryAsync(Values, row => row.GetInt(PlaceOf(column))));

        Assert.Contains($"\"{column}\"", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("missing")]
    public async Task A_number_a_truth_value_or_a_time_is_read_of_nothing_else(string column)
    {
        Func<Rows.RowReader, object>[] reads =
            [row => row.GetFloat(PlaceOf(column)), row => row.GetDecimal(PlaceOf(column)), row => row.GetBoolean(PlaceOf(column)), row => row.GetDateTime(PlaceOf(column)), row => row.GetJson(PlaceOf(column))];
        foreach (var read in reads)
        {
            await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.QueryAsync(Values, read));
        }
    }

    [Fact]
    public async Task A_number_without_a_fraction_is_whole() =>
        Assert.Equal([(2, 2L, 2d, 2m)], await Db.QueryAsync($"SELECT 4.0 / 2", row => (row.GetInt(0), row.GetBigInt(0), row.GetFloat(0), row.GetDecimal(0))));

    [Fact]
    public async Task A_single_value_of_another_type_is_an_error()
    {
        await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.QueryAsync<int>($"SELECT 'twelve'"));
        await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.QueryAsync<DateTime>($"SELECT 'twelve'"));
        await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.QueryAsync<int>($"SELECT 3000000000"));
        await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.QueryAsync($"SELECT CAST(NULL AS numeric)", row => row.GetDecimal(0)));
        Assert.Equal([3_000_000_000], await Db.QueryAsync<long>($"SELECT 3000000000"));
    }

    [Fact]
    public async Task A_number_is_no_time_if_it_is_far_from_every_year() =>
        await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.QueryAsync<DateTime>($"SELECT 9000000000000000000"));

    [Theory]
    [InlineData("1e300")]
    [InlineData("-1e300")]
    public async Task A_number_that_is_too_large_is_no_decimal(string number) => await Assert.ThrowsAsync<UnexpectedValueException>(
        () => Db.QueryAsync($"SELECT CAST(CAST({number} AS text) AS double precision)", row => row.GetDecimal(0)));

    [Fact]
    public async Task A_text_and_bytes_are_not_read_of_what_is_missing()
    {
        Func<Rows.RowReader, object>[] reads = [row => row.GetString(0), row => row.GetBytes(0)];
        foreach (var read in reads)
        {
            var error = await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.QueryAsync($"SELECT \"nickname\" FROM \"users\" WHERE \"id\" = 2", read));

            Assert.Contains("\"nickname\" holds NULL", error.Message, StringComparison.Ordinal);
        }

        Assert.Equal([("", 0)], await Db.QueryAsync($"SELECT '' AS \"text\", '' AS \"other\"", row => (row.GetString(0), row.GetBytes(1).Length)));
    }

    private static readonly Rows.EnumType<DayOfWeek> s_day = new("Day", [(DayOfWeek.Sunday, "sunday")]);

    private static readonly Func<Rows.RowReader, int, object>[] s_reads =
    [
        (row, i) => row.GetString(i),
        (row, i) => row.GetBoolean(i),
        (row, i) => row.GetInt(i),
        (row, i) => row.GetBigInt(i),
        (row, i) => row.GetFloat(i),
        (row, i) => row.GetDecimal(i),
        (row, i) => row.GetDigits(i),
        (row, i) => row.GetDateTime(i),
        (row, i) => row.GetBytes(i),
        (row, i) => row.GetJson(i),
        (row, i) => row.GetEnum(i, s_day),
        (row, i) => row.GetList(i, Rows.ColumnTypes.Int),
    ];

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task No_value_is_read_of_a_column_that_is_not_there(int ordinal)
    {
        await using var one = StoreDb.Open(Database.Url + "?connection_limit=1");
        Assert.Equal([3], await one.QueryAsync($"SELECT 1, 2, 3", row => row.GetInt(2)));
        foreach (var read in s_reads.Append((row, i) => row.IsNull(i)).Append((row, i) => row.GetName(i)))
        {
            Assert.Equal(ordinal, (await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => one.QueryAsync($"SELECT 1", row => read(row, ordinal)))).ActualValue);
        }
    }

    [Fact]
    public async Task No_value_is_read_of_NULL()
    {
        foreach (var read in s_reads)
        {
            Assert.Contains("\"nickname\" holds ", (await Assert.ThrowsAsync<UnexpectedValueException>(
                () => Db.QueryAsync($"SELECT \"nickname\" FROM \"users\" WHERE \"id\" = 2", row => read(row, 0)))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_value_of_a_related_row_is_read_of_NULL()
    {
        var user = await NewUserAsync("Cy");
        await Db.Visits.CreateAsync(new() { UserId = user.Id, Day = 1 });
        await Db.ExecuteAsync($"DROP TABLE \"VisitNote\"");
        await Db.ExecuteAsync($"CREATE TABLE \"VisitNote\" (\"id\" TEXT, \"userId\" INTEGER, \"day\" INTEGER, \"text\" TEXT)");
        await Db.ExecuteAsync($"INSERT INTO \"VisitNote\" VALUES ('a', {user.Id}, 1, NULL)");

        await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.VisitNotes.Select(n => n.Text).ToListAsync());
        await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.Visits.Select(v => v.Notes.Select(n => n.Text)).ToListAsync());
        await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.Visits.Select(v => v.Notes.Select(n => (n.Id, n.Text))).ToListAsync());
    }

    [Fact]
    public async Task No_statement_is_an_error()
    {
        Assert.Contains("no statement", (await Assert.ThrowsAsync<DatabaseErrorException>(() => Db.ExecuteAsync($""))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<DatabaseErrorException>(() => Db.QueryAsync<int>($" \n"));

        Assert.Equal(2, await Db.Users.CountAsync());
    }

    [Fact]
    public async Task One_text_takes_values_of_any_type_in_any_order()
    {
        await using var one = StoreDb.Open(Database.Url + "?connection_limit=1");
        for (var round = 0; round < 4; round++)
        {
            Assert.Equal([round], await one.QueryAsync<int>($"SELECT {round}"));
            Assert.Equal([0.5], await one.QueryAsync<double>($"SELECT {0.5}"));
            Assert.Equal([1e300], await one.QueryAsync<double>($"SELECT {1e300}"));
            Assert.Equal([1.25m], await one.QueryAsync<decimal>($"SELECT {1.25m}"));
            Assert.Equal([12345678.5m], await one.QueryAsync<decimal>($"SELECT {12345678.5m}"));
            Assert.Equal(["a"], await one.QueryAsync<string>($"SELECT {"a"}"));
            Assert.Equal(["b"], await one.QueryAsync<string>($"SELECT {"b"}"));
            Assert.Equal([1L << 40], await one.QueryAsync<long>($"SELECT {1L << 40}"));
            Assert.Equal([true], await one.QueryAsync<bool>($"SELECT {true}"));
            Assert.Equal([null], await one.QueryAsync<int?>($"SELECT {(int?)null}"));
            Assert.Equal([[1, 2]], await one.QueryAsync<byte[]>($"SELECT {new byte[] { 1, 2 }}"));
        }
    }

    [Fact]
    public async Task A_value_is_used_by_no_other_call()
    {
        await using var one = StoreDb.Open(Database.Url + "?connection_limit=1");
        for (var round = 0; round < 4; round++)
        {
            Assert.Equal(["secret"], await one.QueryAsync<string>($"SELECT {"secret"}"));
            var own = TestDatabase.Raw(Target == Target.Sqlite ? "SELECT ?1" : "SELECT $1");
            Assert.Contains("parameters", (await Assert.ThrowsAsync<DatabaseErrorException>(() => one.QueryAsync<string?>(own))).Message, StringComparison.Ordinal);
        }

        await Assert.ThrowsAsync<DatabaseErrorException>(() => one.QueryAsync<string>($"SELECT '{"a"}'"));
        await Assert.ThrowsAsync<DatabaseErrorException>(() => one.QueryAsync<int>($"SELECT 1 /* {"a"} */"));
        Assert.Equal(2, await one.Users.CountAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xD800)]
    [InlineData(0xDC00)]
    public async Task What_is_no_character_is_no_SQL(int character)
    {
        await Assert.ThrowsAsync<DatabaseErrorException>(() => Db.QueryAsync<string>(TestDatabase.Raw($"SELECT 'a{(char)character}b'")));
        await Assert.ThrowsAsync<DatabaseErrorException>(() => Db.ExecuteAsync(TestDatabase.Raw($"SELECT 1 -- {(char)character}")));
        Assert.Equal(2, await Db.TransactionAsync(tx => tx.Users.CountAsync()));
    }

    [Fact]
    public async Task What_nothing_can_be_read_as_is_told_before_anything_is_done()
    {
        await Assert.ThrowsAsync<NotSupportedException>(() => Db.QueryAsync<Guid>($"UPDATE \"users\" SET \"logins\" = 9 RETURNING \"id\""));
        await Assert.ThrowsAsync<NotSupportedException>(() => Db.QueryAsync<(int, string)>($"UPDATE \"users\" SET \"logins\" = 9 RETURNING \"id\", \"name\""));

        Assert.Equal(0, await Db.Users.CountAsync(u => u.Logins == 9));
    }

    [Fact]
    public async Task What_changes_no_rows_counts_none()
    {
        Assert.Equal(2, await Db.ExecuteAsync($"UPDATE \"users\" SET \"logins\" = 1"));
        Assert.Equal(0, await Db.ExecuteAsync($"SELECT 1"));
        Assert.Equal(0, await Db.ExecuteAsync($"CREATE TABLE other (id int)"));
        Assert.Equal(0, await Db.ExecuteAsync($"UPDATE \"users\" SET \"logins\" = 1 WHERE \"id\" = 99"));
        Assert.Equal(3, await Db.ExecuteAsync($"INSERT INTO other VALUES (1), (2), (3)"));
    }

    [Fact]
    public async Task Too_many_values_are_an_error_of_ours()
    {
        if (Target != Target.Sqlite)
        {
            var sql = new Sql(0, 0);
            sql.AppendLiteral("SELECT 1 WHERE 1 IN (0");
            for (var i = 0; i < 70_000; i++)
            {
                sql.AppendLiteral(", ");
                sql.AppendFormatted(i);
            }

            sql.AppendLiteral(")");
            Assert.Contains("65535", (await Assert.ThrowsAsync<DatabaseErrorException>(() => Db.QueryAsync<int>(sql))).Message, StringComparison.Ordinal);
        }

        Assert.Equal(2, await Db.Users.CountAsync());
    }

    private static Sql Values => $"SELECT '12 pets' AS \"text\", 2.5 AS \"half\", 3000000000 AS \"large\", NULL AS \"missing\"";

    private static int PlaceOf(string column) => Array.IndexOf(["text", "half", "large", "missing"], column);
}
