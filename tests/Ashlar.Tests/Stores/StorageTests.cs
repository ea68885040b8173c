using System.Text.Json;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>What SQLite has no type for is stored as Prisma 7 stores it.</summary>
public sealed class StorageTests : StoreTests
{
    [Fact]
    public async Task Every_type_comes_back_as_it_went()
    {
        var json = JsonElement.Parse("""{"a":[1,true,null,"é"]}""");
        byte[] avatar = [0, 255, 0];
        var born = new DateTime(1969, 12, 31, 23, 59, 59, 999, DateTimeKind.Utc);

        var user = await NewUserAsync("Ann", u => (u.Preferences, u.Avatar, u.BornAt, u.Points, u.Score) = (json, avatar, born, long.MinValue, 0.1));

        Assert.Equal(json.GetRawText(), user.Preferences!.Value.GetRawText());
        Assert.Equal(avatar, user.Avatar);
        Assert.Equal((born, DateTimeKind.Utc), (user.BornAt!.Value, user.BornAt.Value.Kind));
        Assert.Equal((long.MinValue, 0.1), (user.Points, user.Score));
        Assert.Empty((await Db.Users.UpdateAsync(1, new UserUpdate { Avatar = [] })).Avatar!);
    }

    [Fact]
    public async Task Times_are_ISO_8601_texts_in_UTC_to_the_millisecond()
    {
        var time = new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc).AddTicks(9);
        await NewUserAsync("Ann", u => u.BornAt = time);

        Assert.Equal(["2026-01-02T03:04:05.678+00:00"], await Db.QueryAsync<string>($"""SELECT "bornAt" FROM "users" """));
        Assert.Equal(1, await Db.Users.Where(u => u.BornAt == time.ToLocalTime()).CountAsync());
        Assert.Equal(1, await Db.Users.Where(u => u.BornAt == DateTime.SpecifyKind(time, DateTimeKind.Unspecified)).CountAsync());
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

        Assert.Equal(DateTime.Parse(expected, null, System.Globalization.DateTimeStyles.AdjustToUniversal), (await Db.Users.GetAsync(1)).BornAt);
    }

    [Fact]
    public async Task Decimals_are_exact_and_sort_as_numbers()
    {
        decimal[] amounts = [0.1m, 9999999999999.99m, 12m, 0.30m, 9223372036854775807m, 0m, 0.000000000000123m];
        await NewUserAsync("Ann");
        await Db.Payments.CreateManyAsync(amounts.Select(a => new PaymentCreate { UserId = 1, Amount = a }));

        Assert.Equal(amounts.Order(), await Db.Payments.OrderBy(p => p.Amount).Select(p => p.Amount).ToListAsync());
        Assert.All(amounts, a => Assert.Equal(1, Db.Payments.Where(p => p.Amount == a).CountAsync().GetAwaiter().GetResult()));
        Assert.Equal(3, await Db.Payments.Where(p => p.Amount.In(amounts.Take(3))).CountAsync());
        Assert.Equal(0.4m, await Db.Payments.Where(p => p.Amount.In(0.1m, 0.3m)).AsGroup().Select(g => g.Sum(p => p.Amount)).SingleAsync());
    }

    [Fact]
    public async Task A_decimal_that_would_change_is_refused_with_its_field()
    {
        await NewUserAsync("Ann");

        var error = await Assert.ThrowsAsync<ValueOutOfRangeException>(() => Db.Payments.CreateAsync(new() { UserId = 1, Amount = 1.2345678901234567m }));

        Assert.Contains("\"Payment.amount\"", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, await Db.Payments.CountAsync());
    }

    [Fact]
    public async Task Enums_are_stored_by_their_names_in_the_database()
    {
        await NewUserAsync("Ann", u => u.Role = Role.Vendor);

        Assert.Equal(["seller"], await Db.QueryAsync<string>($"""SELECT "role" FROM "users" WHERE "role" = {Role.Vendor}"""));
        await Db.ExecuteAsync($"""UPDATE "users" SET "role" = 'other'""");
        await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.Users.GetAsync(1));
    }

    [Fact]
    public async Task Json_that_is_one_value_comes_back()
    {
        foreach (var text in new[] { "12", "\"x\"", "true", "null", "1.5", "\"12\"" })
        {
            var user = await NewUserAsync(text.Trim('"') + text.Length, u => u.Preferences = JsonElement.Parse(text));
            Assert.Equal(text, user.Preferences!.Value.GetRawText());
        }
    }

    [Fact]
    public async Task Raw_SQL_reads_records_by_the_names_of_their_columns()
    {
        var ann = await NewUserAsync("Ann");
        var name = "Ann";

        Assert.Equal([ann], await Db.QueryAsync<User>($"""SELECT 1 AS "extra", "name", * FROM "users" WHERE "name" = {name}"""));
        Assert.Equal([(1, "Ann")], await Db.QueryAsync($"""SELECT "id", "name" FROM "users" """, row => (row.GetInt(0), row.GetString(1))));
        var error = await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.QueryAsync<User>($"""SELECT "id" FROM "users" """));
        Assert.Contains("\"email\"", error.Message, StringComparison.Ordinal);
    }
}
