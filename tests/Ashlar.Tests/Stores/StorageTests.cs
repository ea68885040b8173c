using System.Text.Json;
using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>Values come back as they went, whatever the database makes of them.</summary>
public abstract class StorageTests(Target target) : StoreTests(target)
{
    public sealed class OnSqlite() : StorageTests(Target.Sqlite);

    public sealed class OnPostgres() : StorageTests(Target.Postgres);

    public sealed class OnPgBouncer() : StorageTests(Target.PgBouncer);

    [Fact]
    public async Task Every_type_comes_back_as_it_went()
    {
        var json = JsonElement.Parse("""{"a":[1,true,null,"é"]}""");
        byte[] avatar = [0, 255, 0];
        var born = new DateTime(1969, 12, 31, 23, 59, 59, 999, DateTimeKind.Utc);

        var user = await NewUserAsync("Ann", u => (u.Preferences, u.Avatar, u.BornAt, u.Points, u.Score) = (json, avatar, born, long.MinValue, 0.1));

        Assert.True(JsonElement.DeepEquals(json, user.Preferences!.Value));
        Assert.Equal(avatar, user.Avatar);
        Assert.Equal((born, DateTimeKind.Utc), (user.BornAt!.Value, user.BornAt.Value.Kind));
        Assert.Equal((long.MinValue, 0.1), (user.Points, user.Score));
        Assert.Contains(", Avatar = byte[3], ", user.ToString(), StringComparison.Ordinal);
        Assert.Contains(", Avatar = , ", new UserUpdate { Name = "Ann" }.ToString(), StringComparison.Ordinal);
        Assert.Empty((await Db.Users.UpdateAsync(1, new UserUpdate { Avatar = [] })).Avatar!);
    }

    [Fact]
    public async Task Times_are_UTC_to_the_millisecond_whatever_their_kind()
    {
        var time = new DateTime(2026, 1, 2, 3, 4, 5, 678, DateTimeKind.Utc).AddTicks(9);
        var user = await NewUserAsync("Ann", u => u.BornAt = time);

        Assert.Equal((time.AddTicks(-9), DateTimeKind.Utc), (user.BornAt!.Value, user.BornAt.Value.Kind));
        Assert.Equal(1, await Db.Users.Where(u => u.BornAt == time.ToLocalTime()).CountAsync());
        Assert.Equal(1, await Db.Users.Where(u => u.BornAt == DateTime.SpecifyKind(time, DateTimeKind.Unspecified)).CountAsync());
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
    public async Task A_long_decimal_is_kept_exactly_or_refused()
    {
        await NewUserAsync("Ann");

        await Target.UseAsync(Feature.LongDecimals, () => Db.Payments.CreateAsync(new() { UserId = 1, Amount = 1.2345678901234567m }));

        Assert.Equal(Target.Supports(Feature.LongDecimals) ? [1.2345678901234567m] : [], await Db.Payments.Select(p => p.Amount).ToListAsync());
    }

    [Fact]
    public async Task Enums_are_stored_by_their_names_in_the_database()
    {
        await NewUserAsync("Ann", u => u.Role = Role.Vendor);

        Assert.Equal(["seller"], await Db.QueryAsync<string>($"""SELECT "role" FROM "users" WHERE "role" = {Role.Vendor}"""));
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
