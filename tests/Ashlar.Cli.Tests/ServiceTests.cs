using System.Text.Json;
using Ashlar.Cli.Connections;
using Ashlar.Database.Dialects;
using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary>The verbs on databases that belong to one service each.</summary>
public sealed class ServiceTests : IAsyncDisposable
{
    private const string Models = """
        /// @alsoOn(sqlite)
        datasource db {
          provider = "postgresql"
        }

        /// @service(auth)
        model User {
          id       String    @id @default(uuid())
          role     Role      @default(CUSTOMER)
          payments Payment[]
        }

        enum Role {
          CUSTOMER
          ADMIN
        }

        /// @service(payments)
        model Payment {
          id     String  @id @default(uuid())
          userId String
          amount Decimal @db.Decimal(10, 2)
          user   User    @relation(fields: [userId], references: [id])
        }

        /// @outbox
        model Message {
          id        String   @id @default(uuid())
          service   String
          kind      String
          payload   Json
          createdAt DateTime @default(now())
          attempts  Int      @default(0)
          error     String?
        }

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly List<PostgresDatabase> _servers = [];

    public ServiceTests() => _folder.Write("schema.prisma", Models);

    [Fact]
    public async Task Each_service_has_migrations_of_its_own_with_its_tables_alone()
    {
        var settings = Files();

        var dev = await RunAsync("migrate dev --services --name init", settings);

        Assert.True(dev.ExitCode == 0, dev.Output + dev.Error);
        Assert.StartsWith("auth:\n", dev.Output, StringComparison.Ordinal);
        var (auth, payments) = (Script("services/auth/migrations.sqlite"), Script("services/payments/migrations.sqlite"));
        Assert.Contains("CREATE TABLE \"User\"", auth, StringComparison.Ordinal);
        Assert.Contains("CREATE TABLE \"Message\"", auth, StringComparison.Ordinal);
        Assert.DoesNotContain("Payment", auth, StringComparison.Ordinal);
        Assert.Contains("CREATE TABLE \"Payment\"", payments, StringComparison.Ordinal);
        Assert.DoesNotContain("REFERENCES", payments, StringComparison.Ordinal);

        var status = await RunAsync("migrate status --services --json", settings);
        var services = JsonDocument.Parse(status.Output).RootElement.GetProperty("services");
        Assert.Equal(1, services.GetProperty("payments").GetProperty("applied").GetArrayLength());
        Assert.Equal(0, services.GetProperty("auth").GetProperty("pending").GetArrayLength());
    }

    [Fact]
    public async Task A_service_on_a_server_has_only_the_enums_that_it_uses()
    {
        var settings = await ServersAsync();

        var dev = await RunAsync("migrate dev --service payments --name init", settings);

        Assert.True(dev.ExitCode == 0, dev.Output + dev.Error);
        Assert.DoesNotContain("CREATE TYPE", Script("services/payments/migrations"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.PathOf("services/auth")));
        Assert.Equal("The migrations make what the schema asks for; there is nothing to write.\n", (await RunAsync("migrate dev --service payments", settings)).Output);
        Assert.True(Directory.Exists(_folder.PathOf("services/payments/migrations.sqlite")), "the other database's migrations are written too");
    }

    [Theory]
    [InlineData("migrate status --service shipping", "CLI0027")]
    [InlineData("migrate status --service payments", "MIG0020")]
    [InlineData("db copy --service shipping --from file:./a.db", "CLI0027")]
    public async Task What_cannot_be_found_is_named(string command, string code)
    {
        var result = await RunAsync(command, []);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"error {code}: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_without_services_has_no_services()
    {
        _folder.Write("schema.prisma", "datasource db {\n  provider = \"sqlite\"\n}\n\nmodel Pet {\n  id Int @id\n}\n");

        Assert.Contains("error CLI0028: ", (await RunAsync("migrate status --services", [])).Error, StringComparison.Ordinal);
        Assert.Contains("error CLI0028: ", (await RunAsync("db copy --services --from file:./a.db", [])).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_shared_database_is_taken_apart_row_by_row(bool onServer)
    {
        var settings = onServer ? await ServersAsync() : Files();
        await RunAsync("migrate dev --services --name init", settings);
        var shared = $"file:{_folder.PathOf("shared.db")}";
        (string, string?)[] all = [.. settings, ("DATABASE_URL", shared)];
        Assert.Equal(0, (await RunAsync("db push", all)).ExitCode);
        _folder.Write("rows.sql", """
            INSERT INTO "User" ("id", "role") VALUES ('u1', 'ADMIN'), ('u2', 'CUSTOMER');
            INSERT INTO "Payment" ("id", "userId", "amount") VALUES ('p1', 'u1', 12.5), ('p2', 'u2', 3);
            """);
        Assert.Equal(0, (await RunAsync("db execute --file rows.sql", all)).ExitCode);

        var copy = await RunAsync("db copy --services", all);

        Assert.True(copy.ExitCode == 0, copy.Output + copy.Error);
        Assert.Contains("  User: 2 rows, the same on both sides", copy.Output, StringComparison.Ordinal);
        Assert.EndsWith("Copied 2 tables with 4 rows; each copy is the same as its row.\n", copy.Output, StringComparison.Ordinal);
        Assert.Contains("error MIG0141: the database of the environment variable \"AUTH_DATABASE_URL\" has rows already: in \"User\"", (await RunAsync("db copy --services", all)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_one_service_cannot_be_copied_none_is()
    {
        var settings = await ServersAsync();
        await RunAsync("migrate dev --services --name init", settings);
        (string, string?)[] all = [.. settings, ("DATABASE_URL", $"file:{_folder.PathOf("shared.db")}")];
        await RunAsync("db push", all);
        _folder.Write("rows.sql", "INSERT INTO \"User\" (\"id\") VALUES ('u1'); INSERT INTO \"Payment\" (\"id\", \"userId\", \"amount\") VALUES ('p1', 'u1', 12.345);");
        await RunAsync("db execute --file rows.sql", all);

        var copy = await RunAsync("db copy --services", all);

        Assert.Equal(1, copy.ExitCode);
        Assert.Contains("error MIG0143: the copy of \"Payment\"", copy.Error, StringComparison.Ordinal);
        Assert.Contains("\"amount\" of the row p1 is another value", copy.Error, StringComparison.Ordinal);
        _folder.Write("rows.sql", "UPDATE \"Payment\" SET \"amount\" = 12.34");
        await RunAsync("db execute --file rows.sql", all);
        Assert.Equal(0, (await RunAsync("db copy --services", all)).ExitCode);
    }

    [Fact]
    public async Task Messages_on_their_way_keep_a_database_from_being_taken_apart()
    {
        var settings = Files();
        await RunAsync("migrate dev --services --name init", settings);
        (string, string?)[] all = [.. settings, ("DATABASE_URL", $"file:{_folder.PathOf("shared.db")}")];
        await RunAsync("db push", all);
        _folder.Write("rows.sql", "INSERT INTO \"Message\" (\"id\", \"service\", \"kind\", \"payload\") VALUES ('m', 'auth', 'audit', '{}')");
        await RunAsync("db execute --file rows.sql", all);

        Assert.Contains("error MIG0146: 1 messages wait in the outbox", (await RunAsync("db copy --services", all)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_looks_at_the_database_and_the_migrations_of_a_service()
    {
        var settings = await ServersAsync();
        await RunAsync("migrate dev --service payments --name init", settings);

        var payments = await RunAsync("doctor --service payments", settings);
        var auth = await RunAsync("doctor --service auth", settings);

        Assert.True(payments.ExitCode == 0, payments.Output + payments.Error);
        Assert.Contains("the URL comes from the environment variable \"PAYMENTS_DATABASE_URL\"\n", payments.Output, StringComparison.Ordinal);
        Assert.Contains("services/payments/migrations.sqlite has what the schema has\n", payments.Output, StringComparison.Ordinal);
        Assert.Contains("✔ history      1 migration applied\n", payments.Output, StringComparison.Ordinal);
        Assert.Equal(1, auth.ExitCode);
        Assert.Contains("✘ counterpart  there are no migrations for SQLite in \"services/auth/migrations.sqlite\"", auth.Output, StringComparison.Ordinal);
        Assert.EndsWith("Something is to be done.\n", auth.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_looks_at_every_service_also_behind_one_that_is_not_well()
    {
        var settings = await ServersAsync();
        await RunAsync("migrate dev --services --name init", settings);
        var well = await RunAsync("doctor --services", settings);
        _folder.Write("services/payments/migrations/20990101000000_more/migration.sql", "SELECT 1;");

        var missing = await RunAsync("doctor --services", settings[1..]);
        var json = await RunAsync("doctor --services --json", settings[1..]);

        Assert.True(well.ExitCode == 0, well.Output + well.Error);
        Assert.EndsWith("All is well.\n", well.Output, StringComparison.Ordinal);
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("auth:\n✘ settings", missing.Output, StringComparison.Ordinal);
        Assert.Contains("1 pending, ashlar migrate deploy --service payments applies it", missing.Output, StringComparison.Ordinal);
        var answer = JsonDocument.Parse(json.Output).RootElement;
        Assert.Equal(["schema", "client"], Topics(answer));
        var parts = answer.GetProperty("services");
        Assert.Equal("MIG0020", Assert.Single(parts.GetProperty("auth").GetProperty("checks").EnumerateArray()).GetProperty("code").GetString());
        Assert.Contains("history", Topics(parts.GetProperty("payments")));
        Assert.All(parts.GetProperty("payments").GetProperty("checks").EnumerateArray(), c => Assert.True(c.GetProperty("passed").GetBoolean()));
    }

    [Theory]
    [InlineData("doctor --service shipping", "CLI0027")]
    [InlineData("studio --service shipping --check", "CLI0027")]
    [InlineData("db seed --service shipping", "CLI0027")]
    [InlineData("studio --service payments --check", "MIG0020")]
    [InlineData("db seed --service payments", "MIG0020")]
    public async Task A_service_that_is_not_there_or_has_no_url_is_named(string command, string code)
    {
        var result = await RunAsync(command, []);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains(code, result.Output + result.Error, StringComparison.Ordinal);
        Assert.Contains(code == "MIG0020" ? "PAYMENTS_DATABASE_URL" : "name one of auth, payments", result.Output + result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Studio_shows_what_a_service_has()
    {
        var settings = Files();
        await RunAsync("migrate dev --services --name init", settings);

        Assert.Equal("Studio can show every model and view.\n", (await RunAsync("studio --service payments --check", settings)).Output);
        // Without the service it would ask for the tables of the others, too.
        var all = await RunAsync("studio --check", [("DATABASE_URL", settings[1].Item2)]);
        Assert.Contains("error CLI0081: \"User\" cannot be shown", all.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Payment", all.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_has_a_seed_of_its_own()
    {
        var settings = Files();
        await RunAsync("migrate dev --services --name init", settings);
        _folder.Write("seed.sql", "nonsense, and not of the service;");

        var missing = await RunAsync("db seed --service auth", settings);
        _folder.Write("services/auth/seed.sql", "INSERT INTO \"User\" (\"id\") VALUES ('u1') ON CONFLICT DO NOTHING;");
        var seeded = await RunAsync("db seed --service auth", settings);
        var again = await RunAsync("migrate reset --service auth --force", settings);

        Assert.Contains(
            $"error CLI0035: there is no seed: neither \"{Path.Combine("services", "auth", "seed.cs")}\" nor \"{Path.Combine("services", "auth", "seed.sql")}\"",
            missing.Error, StringComparison.Ordinal);
        Assert.Equal(($"Running {Path.Combine("services", "auth", "seed.sql")}\nThe seed is done.\n", "", 0), (seeded.Output, seeded.Error, seeded.ExitCode));
        Assert.EndsWith("seed.sql\nThe seed is done.\n", again.Output, StringComparison.Ordinal);
        Assert.Equal(1L, await UsersAsync("auth.db"));
    }

    [Fact]
    public async Task The_program_of_a_service_gets_the_urls_of_all_services()
    {
        var settings = Files();
        await RunAsync("migrate dev --services --name init", settings);
        _folder.Write("services/auth/seed.cs", """
            #:property PublishAot=false
            foreach (var name in (string[])["DATABASE_URL", "AUTH_DATABASE_URL", "PAYMENTS_DATABASE_URL", "SHOP_URL"])
            {
                Console.WriteLine($"{name}={Path.GetFileName(Environment.GetEnvironmentVariable(name))}");
            }
            """);
        _folder.Write(".env", $"PAYMENTS_DATABASE_URL={settings[1].Item2}\n");

        var done = await RunAsync("db seed --service auth", [settings[0], ("DOTNET_CLI_TELEMETRY_OPTOUT", "1")]);

        Assert.True(done.ExitCode == 0, done.Output + done.Error);
        Assert.Contains("DATABASE_URL=auth.db\nAUTH_DATABASE_URL=auth.db\nPAYMENTS_DATABASE_URL=payments.db\nSHOP_URL=\n", done.Output, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }
    }

    private (string, string?)[] Files() => [("AUTH_DATABASE_URL", $"file:{_folder.PathOf("auth.db")}"), ("PAYMENTS_DATABASE_URL", $"file:{_folder.PathOf("payments.db")}")];

    private async Task<(string, string?)[]> ServersAsync()
    {
        _servers.AddRange([await PostgresDatabase.CreateAsync(), await PostgresDatabase.CreateAsync()]);
        return [("AUTH_DATABASE_URL", _servers[0].Url.ToString()), ("PAYMENTS_DATABASE_URL", _servers[1].Url.ToString())];
    }

    private async Task<object?> UsersAsync(string file)
    {
        var dialect = (ILiveDialect)Dialects.Find("sqlite")!;
        await using var session = await dialect.Connector.OpenAsync($"file:{_folder.PathOf(file)}", _folder.Path, MissingDatabase.Refuse, TestContext.Current.CancellationToken);
        await using var command = session.Connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM \"User\"";
        return await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string?> Topics(JsonElement part) => part.GetProperty("checks").EnumerateArray().Select(c => c.GetProperty("topic").GetString());

    private Task<CliResult> RunAsync(string command, (string Name, string? Value)[] settings) =>
        AshlarCli.RunAsync(_folder.Path, settings.ToDictionary(s => s.Name, s => s.Value), "", command.Split(' '));

    private string Script(string folder) =>
        File.ReadAllText(Path.Combine(Assert.Single(Directory.GetDirectories(_folder.PathOf(folder))), "migration.sql"));
}
