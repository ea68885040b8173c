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
}
