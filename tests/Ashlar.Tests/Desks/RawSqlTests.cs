using Ashlar.Tests.Targets;
using Desk.Data;

namespace Ashlar.Tests.Desks;

/// <summary>Values of the schema in SQL written by hand.</summary>
public abstract class RawSqlTests(Target target) : DeskTests(target)
{
    public sealed class OnSqlite() : RawSqlTests(Target.Sqlite);

    public sealed class OnPostgres() : RawSqlTests(Target.Postgres);

    public sealed class OnPgBouncer() : RawSqlTests(Target.PgBouncer);

    [Fact]
    public async Task An_enum_that_stands_in_optional_columns_alone_has_its_names_of_the_database()
    {
        await Db.Labels.CreateManyAsync([new() { Name = "a", Shade = Shade.Light }, new() { Name = "b" }]);

        Assert.Equal(["a"], await Db.QueryAsync<string>($"SELECT \"name\" FROM \"Label\" WHERE \"shade\" = {Shade.Light}"));
        Assert.Equal(["a"], await Db.QueryAsync<string>($"SELECT \"name\" FROM \"Label\" WHERE \"shade\" = {(Shade?)Shade.Light}"));
        Assert.Equal(1, await Db.ExecuteAsync($"UPDATE \"Label\" SET \"shade\" = {Shade.Light} WHERE \"name\" = 'b'"));
        Assert.Equal([Shade.Light, Shade.Light], await Db.QueryAsync<Shade>($"SELECT \"shade\" FROM \"Label\""));
        Assert.Equal(1, await Db.ExecuteAsync($"UPDATE \"Label\" SET \"shade\" = {(Shade?)null} WHERE \"name\" = 'b'"));
        Assert.Equal([Shade.Light, null], await Db.QueryAsync<Shade?>($"SELECT \"shade\" FROM \"Label\" ORDER BY \"name\""));
    }
}
