using Npgsql;

namespace Ashlar.Testing.Tests;

public class PostgresServerTests
{
    [Fact]
    public async Task Each_test_gets_an_empty_database_of_its_own()
    {
        await using var first = await PostgresDatabase.CreateAsync();
        await using var second = await PostgresDatabase.CreateAsync();
        await using var connection = await first.OpenAsync();
        await using var create = new NpgsqlCommand("CREATE TABLE pets (id int)", connection);
        await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, await TablesAsync(first.Url, first.Name));
        Assert.Equal(0, await TablesAsync(second.Url, second.Name));
    }

    [Fact]
    public async Task The_pooler_reaches_the_same_databases()
    {
        await using var database = await PostgresDatabase.CreateAsync();

        Assert.NotEqual(database.Url.Port, database.PgBouncerUrl.Port);
        Assert.Equal(0, await TablesAsync(database.PgBouncerUrl, database.Name));
    }

    private static async Task<long> TablesAsync(Uri url, string database)
    {
        await using var connection = new NpgsqlConnection(PostgresServer.ConnectionStringOf(url, database));
        await connection.OpenAsync();
        await using var count = new NpgsqlCommand("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'", connection);
        return (long)(await count.ExecuteScalarAsync())!;
    }
}
