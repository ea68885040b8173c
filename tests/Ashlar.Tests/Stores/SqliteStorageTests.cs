using System.Globalization;
using System.Text.Json;
using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>What SQLite has no type for is stored as Prisma 7 stores it.</summary>
public sealed class SqliteStorageTests() : StoreTests(Target.Sqlite)
{
    [Fact]
    public async Task Times_are_ISO_8601_texts()
    {
        await NewUserAsync("Ann", u => u.BornAt = new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc).AddTicks(9));

        Assert.Equal(["2026-01-02T03:04:05.678+00:00"], await Db.QueryAsync<string>($"""SELECT "bornAt" FROM "users" """));
    }

    [Theory]
    [InlineData("1767323045678", "2026-01-02T03:04:05.678Z")]
    [InlineData("'2026-01-02 03:04:05'", "2026-01-02T03:04:05.000Z")]
    [InlineData("'2026-01-02T03:04:05.678Z'", "2026-01-02T03:04:05.678Z")]
    [InlineData("'2026-01-02T05:04:05.678+02:00'", "2026-01-02T03:04:05.678Z")]
    public async Task Times_that_others_wrote_are_read(string stored, string expected)
    {
        await NewUserAsync("Ann");
        var sql = new Sql(0, 0);
        sql.AppendLiteral($"""UPDATE "users" SET "bornAt" = {stored}""");
        await Db.ExecuteAsync(sql);

        Assert.Equal(DateTime.Parse(expected, null, DateTimeStyles.AdjustToUniversal), (await Db.Users.GetAsync(1)).BornAt);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00.000+00:00")]
    [InlineData("2024-02-29T23:59:59.999+00:00")]
    [InlineData("9999-12-31T23:59:59.999+00:00")]
    public async Task Times_are_read_to_the_first_and_the_last_day(string stored)
    {
        Assert.Equal([DateTime.Parse(stored, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)], await Db.QueryAsync<DateTime>($"SELECT {stored}"));
        Assert.Equal(DateTimeKind.Utc, (await Db.QueryAsync<DateTime>($"SELECT {stored}")).Single().Kind);
    }

    [Theory]
    [InlineData("0000-01-01T00:00:00.000+00:00")]
    [InlineData("2026-00-01T00:00:00.000+00:00")]
    [InlineData("2026-13-01T00:00:00.000+00:00")]
    [InlineData("2026-01-00T00:00:00.000+00:00")]
    [InlineData("2026-02-29T00:00:00.000+00:00")]
    [InlineData("2026-01-01T25:00:00.000+00:00")]
    [InlineData("2026-01-01T00:60:00.000+00:00")]
    [InlineData("2026-01-01T00:00:60.000+00:00")]
    [InlineData("2026-01-01T00:00:0x.000+00:00")]
    [InlineData("2026-01-01T00:00:00.0-1+00:00")]
    [InlineData("2026-01-01T00:00:00.000+0:000")]
    public async Task A_text_that_is_no_time_is_an_error(string stored) =>
        await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.QueryAsync<DateTime>($"SELECT {stored}"));

    [Fact]
    public async Task A_decimal_that_would_change_is_refused_with_its_field()
    {
        await NewUserAsync("Ann");

        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => Db.Payments.CreateAsync(new() { UserId = 1, Amount = 1.2345678901234567m }));

        Assert.Contains("\"Payment.amount\"", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, await Db.Payments.CountAsync());
    }

    // The column's type makes a number of a text that is one.
    [Theory]
    [InlineData("12345678901234567890", false)]
    [InlineData("0.30000000000000004", false)]
    [InlineData("1e400", false)]
    [InlineData("9223372036854775807", true)]
    [InlineData("-1.23456789012345e-300", true)]
    [InlineData("1E2", true)]
    public async Task JSON_that_is_a_number_is_kept_exactly_or_refused(string number, bool isKept)
    {
        if (isKept)
        {
            await NewUserAsync("Ann", u => u.Preferences = JsonElement.Parse(number));
            Assert.Equal(1, await Db.Users.CountAsync(u => u.Preferences == JsonElement.Parse(number) && u.Preferences.Coalesce(JsonElement.Parse("[]")) == JsonElement.Parse(number)));
            Assert.True(JsonElement.DeepEquals(JsonElement.Parse(number), (await Db.Users.SingleAsync()).Preferences!.Value));
        }
        else
        {
            Assert.Contains("\"User.preferences\"", (await Assert.ThrowsAsync<ValueOutOfRangeException>(() => NewUserAsync("Ann", u => u.Preferences = JsonElement.Parse(number)))).Message, StringComparison.Ordinal);
            Assert.Equal(0, await Db.Users.CountAsync());
        }
    }

    [Theory]
    [InlineData("""{"\ud800":1,"t":"\udc00","a":[1]}""")]
    [InlineData("""{"a":[1],"\ud800":{"\ud800":2}}""")]
    public async Task Half_of_a_surrogate_pair_that_others_wrote_in_JSON_does_no_harm(string stored)
    {
        await NewUserAsync("Ann");
        await NewUserAsync("Bob", u => u.Preferences = JsonElement.Parse("""{"a":[1]}"""));
        await Db.ExecuteAsync($"""UPDATE "users" SET "preferences" = {stored} WHERE "id" = 1""");

        Assert.Equal([1, 2], await Db.Users.Where(u => u.Preferences.HasKey("a") && u.Preferences.Path("a", 0).AsNumber() == 1).OrderBy(u => u.Id).Select(u => u.Id).ToListAsync());
        Assert.Equal([null, null], await Db.Users.Select(u => u.Preferences.Path("t").AsText()).ToListAsync());
        Assert.Equal([2], await Db.Users.Where(u => u.Preferences == JsonElement.Parse("""{"a":[1]}""")).Select(u => u.Id).ToListAsync());
        Assert.Contains(2, await Db.Users.Where(u => u.Preferences.Contains(JsonElement.Parse("""{"a":[1]}"""))).Select(u => u.Id).ToListAsync());
        Assert.Equal(2, (await Db.Users.OrderBy(u => u.Preferences).ToListAsync()).Count);
    }

    [Fact]
    public async Task What_others_wrote_that_is_no_JSON_is_an_error_only_where_it_is_looked_into()
    {
        await NewUserAsync("Ann");
        await NewUserAsync("Bob", u => u.Preferences = JsonElement.Parse("{}"));
        await Db.ExecuteAsync($"""UPDATE "users" SET "preferences" = 'not json' WHERE "id" = 1""");

        Assert.Equal([2], await Db.Users.Where(u => u.Preferences == JsonElement.Parse("{ }")).Select(u => u.Id).ToListAsync());
        Assert.Equal([1, 2], await Db.Users.OrderBy(u => u.Preferences).Select(u => u.Id).ToListAsync());
        await Assert.ThrowsAsync<DatabaseErrorException>(() => Db.Users.CountAsync(u => u.Preferences.HasKey("a")));
        await Assert.ThrowsAsync<DatabaseErrorException>(() => Db.Users.CountAsync(u => u.Preferences.Contains(JsonElement.Parse("{}"))));
    }

    [Fact]
    public async Task A_value_that_the_enum_does_not_have_is_not_read()
    {
        await NewUserAsync("Ann");

        await Db.ExecuteAsync($"""UPDATE "users" SET "role" = 'other'""");

        await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.Users.GetAsync(1));
    }
}
