using Ashlar.Testing;
using Npgsql;

namespace Ashlar.Migrations.Tests;

/// <summary>Tenants kept apart by the database itself.</summary>
public class RowSecurityTests
{
    private const string Pets = "model Pet {\n  id      Int    @id\n  /// @tenant(rls: true)\n  ownerId Int\n  logs    Log[]\n\n  @@index([ownerId])\n}\n/// @tenant(pet, rls: true)\nmodel Log {\n  id    Int @id\n  petId Int\n  pet   Pet @relation(fields: [petId], references: [id])\n}\n";

    [Fact]
    public async Task A_role_sees_and_writes_the_rows_of_its_tenant_only_and_nothing_without_one()
    {
        await using var project = await LiveProject.CreateAsync("postgresql");
        await project.PushAsync(Pets);
        Assert.Equal(["MIG0125"], project.Diagnostics.Select(d => d.Code));
        Assert.Null(await project.PushAsync(Pets));
        var role = $"app_{Guid.NewGuid():n}";
        await project.ExecuteAsync($"INSERT INTO \"Pet\" VALUES (1, 7), (2, 8); INSERT INTO \"Log\" VALUES (1, 1), (2, 2); CREATE ROLE {role}; GRANT ALL ON \"Pet\", \"Log\" TO {role}");
        await using (var connection = new NpgsqlConnection(PostgresServer.ConnectionStringOf(new Uri(project.Url), new Uri(project.Url).AbsolutePath[1..])))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            Assert.Equal("2 2", await SeenAsync(connection));
            await ExecuteAsync(connection, $"SET ROLE {role}");
            Assert.Equal("0 0", await SeenAsync(connection));
            await ExecuteAsync(connection, "SELECT set_config('ashlar.tenant', '7', false)");
            Assert.Equal("1 1", await SeenAsync(connection));
            var refusal = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(connection, "INSERT INTO \"Log\" VALUES (3, 2)"));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
            // What a transaction has set is an empty text after it, which must not be a tenant.
            await ExecuteAsync(connection, "SELECT set_config('ashlar.tenant', '', false)");
            Assert.Equal("0 0", await SeenAsync(connection));
        }

        await project.ExecuteAsync($"DROP OWNED BY {role}; DROP ROLE {role}");
    }

    [Fact]
    public async Task Policies_follow_the_schema_and_make_way_for_changed_columns()
    {
        await using var project = await LiveProject.CreateAsync("postgresql");
        await project.DevelopAsync(Pets);
        Assert.Equal(["MIG0125"], project.Diagnostics.Select(d => d.Code));

        var changed = await project.DevelopAsync(Pets.Replace("ownerId Int", "ownerId BigInt", StringComparison.Ordinal));
        Assert.Equal([], project.Diagnostics);
        Assert.Equal(2, changed!.Split("DROP POLICY").Length - 1);
        Assert.Equal(2, changed.Split("CREATE POLICY").Length - 1);

        var dropped = await project.DevelopAsync(Pets.Replace("(rls: true)", "", StringComparison.Ordinal).Replace(", rls: true", "", StringComparison.Ordinal).Replace("ownerId Int", "ownerId BigInt", StringComparison.Ordinal));
        Assert.Equal([], project.Diagnostics);
        Assert.Contains("DROP POLICY \"ashlar_tenant\" ON \"Log\"", dropped, StringComparison.Ordinal);
        Assert.Contains("ALTER TABLE \"Pet\" DISABLE ROW LEVEL SECURITY", dropped, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_database_has_none_the_client_alone_guards_and_a_warning_says_so()
    {
        await using var project = await LiveProject.CreateAsync("sqlite");

        Assert.DoesNotContain("POLICY", await project.PushAsync(Pets), StringComparison.Ordinal);

        Assert.Equal(["PSL0616", "PSL0616"], project.Diagnostics.Select(d => d.Code));
    }

    private static async Task<string> SeenAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("SELECT (SELECT COUNT(*) FROM \"Pet\") || ' ' || (SELECT COUNT(*) FROM \"Log\")", connection);
        return (string)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
