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

        Assert.Equal(DateTime.Parse(expected, null, System.Globalization.DateTimeStyles.AdjustToUniversal), (await Db.Users.GetAsync(1)).BornAt);
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
    public async Task A_value_that_the_enum_does_not_have_is_not_read()
    {
        await NewUserAsync("Ann");

        await Db.ExecuteAsync($"""UPDATE "users" SET "role" = 'other'""");

        await Assert.ThrowsAsync<UnexpectedValueException>(() => Db.Users.GetAsync(1));
    }
}
