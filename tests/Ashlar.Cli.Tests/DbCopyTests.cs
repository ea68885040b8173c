using System.Text.Json;
using Ashlar.Cli.Connections;
using Ashlar.Database.Dialects;
using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary><c>ashlar db copy</c>, from each kind of database to each.</summary>
public sealed class DbCopyTests : IAsyncDisposable
{
    private const string Schema = """
        /// @alsoOn(sqlite)
        datasource db {
          provider = "postgresql"
        }

        model Person {
          id      Int      @id @default(autoincrement())
          name    String
          bossId  Int?
          teamId  Int?
          boss    Person?  @relation("Boss", fields: [bossId], references: [id])
          reports Person[] @relation("Boss")
          team    Team?    @relation("Member", fields: [teamId], references: [id])
          leads   Team[]   @relation("Lead")
          tags    Tag[]
        }

        model Team {
          id      Int      @id
          leadId  Int
          lead    Person   @relation("Lead", fields: [leadId], references: [id])
          members Person[] @relation("Member")
        }

        model Tag {
          name   String   @id
          people Person[]
        }

        model Value {
          id       String   @id @db.Uuid
          text     String?
          flag     Boolean
          small    Int
          big      BigInt
          real     Float
          exact    Decimal  @db.Decimal(12, 4)
          at       DateTime @db.Timestamptz(3)
          document Json
          bytes    Bytes
          kind     Kind
        }

        enum Kind {
          plain
          other @map("the other")
        }

        """;

    private const string Rows = """
        INSERT INTO "Team" ("id", "leadId") VALUES (1, 3);
        INSERT INTO "Person" ("id", "name", "bossId", "teamId") VALUES (1, 'Ada', 3, 1), (3, 'Bob', NULL, 1), (7, 'Zoë', 1, NULL);
        INSERT INTO "Tag" ("name") VALUES ('a''b'), ('ü');
        INSERT INTO "_PersonToTag" ("A", "B") VALUES (1, 'a''b'), (7, 'ü');
        INSERT INTO "Value" VALUES
          ('0b8f7c1e-5d0c-4b8a-9d69-3f2f4a3c1a01', 'a "text" with \ and
        a line', true, -2147483648, 9007199254740993, 0.1, 1234.5, '2026-11-21T05:24:34.123+00:00', '{"b": [1, 2.50, null], "a": "x"}', @bytes, 'the other'),
          ('0b8f7c1e-5d0c-4b8a-9d69-3f2f4a3c1a02', NULL, false, 0, -1, -3, 0.0001, '1969-12-31T23:59:59.000+00:00', '"only a text"', @none, 'plain');
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly List<PostgresDatabase> _servers = [];

    public DbCopyTests() => _folder.Write("schema.prisma", Schema);

    [Theory]
    [InlineData("sqlite", "postgresql")]
    [InlineData("postgresql", "sqlite")]
    [InlineData("sqlite", "sqlite")]
    [InlineData("postgresql", "postgresql")]
    public async Task Every_row_arrives_as_it_was_circles_join_tables_and_all_types_included(string from, string to)
    {
        var (source, target) = (await FilledAsync(from), await DatabaseAsync(to));

        var copy = await RunAsync("db copy --json", ("--from", source), ("--to", target));

        Assert.True(copy.ExitCode == 0, copy.Output + copy.Error);
        var result = JsonDocument.Parse(copy.Output).RootElement;
        Assert.True(result.GetProperty("copied").GetBoolean());
        Assert.Equal(
            ["Person 3", "Tag 2", "Team 1", "Value 2", "_PersonToTag 2"],
            result.GetProperty("tables").EnumerateArray().Select(t => $"{t.GetProperty("table")} {t.GetProperty("rows")}").Order(StringComparer.Ordinal));

        // What was copied is copied back, and the numbers go on behind the rows.
        var back = await DatabaseAsync(from);
        Assert.Equal(0, (await RunAsync("db copy", ("--from", target), ("--to", back))).ExitCode);
        await ExecuteAsync(target, "INSERT INTO \"Person\" (\"name\") VALUES ('next')");
        await ExecuteAsync(target, "INSERT INTO \"Team\" (\"id\", \"leadId\") VALUES (2, 8)");
        Assert.Contains("error MIG0141", (await RunAsync("db copy", ("--from", source), ("--to", target))).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_in_the_middle_leaves_nothing_behind()
    {
        var (source, target) = (await FilledAsync("sqlite"), await DatabaseAsync("postgresql"));
        await ExecuteAsync(source, "UPDATE \"Value\" SET \"exact\" = 123456789.5 WHERE \"flag\"");

        var copy = await RunAsync("db copy", ("--from", source), ("--to", target));

        Assert.Equal(1, copy.ExitCode);
        Assert.Contains("error MIG0145: the database of --to does not take the rows of \"Value\"", copy.Error, StringComparison.Ordinal);
        await ExecuteAsync(source, "UPDATE \"Value\" SET \"exact\" = 1 WHERE \"flag\"");
        Assert.Equal(0, (await RunAsync("db copy", ("--from", source), ("--to", target))).ExitCode);
    }

    [Fact]
    public async Task A_row_that_refers_to_nothing_is_refused()
    {
        var (source, target) = (await FilledAsync("sqlite"), await DatabaseAsync("postgresql"));
        await ExecuteAsync(source, "UPDATE \"Person\" SET \"bossId\" = 99 WHERE \"id\" = 7");

        var copy = await RunAsync("db copy", ("--from", source), ("--to", target));

        Assert.Equal(1, copy.ExitCode);
        Assert.Contains("error MIG0027", copy.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_into_itself_and_one_without_the_tables_are_refused()
    {
        var source = await FilledAsync("sqlite");
        Assert.Contains("error MIG0140", (await RunAsync("db copy", ("--from", source), ("--to", source))).Error, StringComparison.Ordinal);

        var other = $"file:{_folder.PathOf("other.db")}";
        await ExecuteAsync(other, "CREATE TABLE \"Person\" (\"id\" INTEGER PRIMARY KEY)");
        var copy = await RunAsync("db copy", ("--from", source), ("--to", other));
        Assert.Contains("error MIG0142: the database of --to is not as the schema says: \"Person\" has no column \"name\"", copy.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_that_lacks_a_migration_is_refused()
    {
        var (source, target) = (await FilledAsync("sqlite"), $"file:{_folder.PathOf("target.db")}");
        Assert.Equal(0, (await AshlarCli.RunAsync(_folder.Path, new Dictionary<string, string?> { ["DATABASE_URL"] = target }, "", "migrate", "dev", "--name", "init")).ExitCode);
        _folder.Write("migrations.sqlite/29991231000000_later/migration.sql", "SELECT 1");

        Assert.Contains("it lacks 1, and 0 are other ones", (await RunAsync("db copy", ("--from", source), ("--to", target))).Error, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }
    }

    private async Task<string> FilledAsync(string provider)
    {
        var url = await DatabaseAsync(provider);
        var isServer = provider == "postgresql";
        var rows = Rows.Replace("@bytes", isServer ? "'\\x00ff10'" : "X'00FF10'", StringComparison.Ordinal).Replace("@none", isServer ? "'\\x'" : "X''", StringComparison.Ordinal);
        await ExecuteAsync(url, isServer
            ? "ALTER TABLE \"Team\" ALTER CONSTRAINT \"Team_leadId_fkey\" DEFERRABLE;\nSET CONSTRAINTS ALL DEFERRED;\n" + rows + "\nSET CONSTRAINTS ALL IMMEDIATE;\nALTER TABLE \"Team\" ALTER CONSTRAINT \"Team_leadId_fkey\" NOT DEFERRABLE"
            : rows);
        return url;
    }

    private async Task<string> DatabaseAsync(string provider)
    {
        string url;
        if (provider == "postgresql")
        {
            _servers.Add(await PostgresDatabase.CreateAsync());
            url = _servers[^1].Url.ToString();
        }
        else
        {
            url = $"file:{_folder.PathOf(Guid.NewGuid().ToString("n"))}.db";
        }

        var push = await AshlarCli.RunAsync(_folder.Path, new Dictionary<string, string?> { ["DATABASE_URL"] = url }, "", "db", "push");
        Assert.True(push.ExitCode == 0, push.Output + push.Error);
        return url;
    }

    /// <summary>In a database that is a file without a look at foreign keys, as another program might.</summary>
    private async Task ExecuteAsync(string url, string sql)
    {
        if (url.StartsWith("file:", StringComparison.Ordinal))
        {
            await using var session = await Dialects.FindByUrl(url)!.Connector.OpenAsync(url, _folder.Path, MissingDatabase.Create, TestContext.Current.CancellationToken);
            await using var command = session.Connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            return;
        }

        _folder.Write("rows.sql", sql);
        var result = await AshlarCli.RunAsync(_folder.Path, new Dictionary<string, string?> { ["DATABASE_URL"] = url }, "", "db", "execute", "--file", "rows.sql");
        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    private Task<CliResult> RunAsync(string command, params (string Option, string Url)[] urls) =>
        AshlarCli.RunAsync(_folder.Path, new Dictionary<string, string?>(), "", [.. command.Split(' '), .. urls.SelectMany(u => new[] { u.Option, u.Url })]);
}
