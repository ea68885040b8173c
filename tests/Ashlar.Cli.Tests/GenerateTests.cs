using System.Text.Json.Nodes;
using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

public sealed class GenerateTests : IDisposable
{
    private const string Schema = """
        generator client {
          provider = "ashlar"
          output   = "Generated"
        }

        datasource db {
          provider = "sqlite"
        }

        model User {
          id Int @id
        }

        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Writes_the_client_where_the_schema_says()
    {
        _folder.Write("Shop.Web.csproj", "<Project />");
        _folder.Write("prisma/schema.prisma", Schema);

        var result = await RunAsync();

        Assert.Equal((0, "Generated Shop.Web.WebDb in prisma/Generated: 2 files.\n", ""), (result.ExitCode, result.Output, result.Error));
        Assert.Contains("new global::Ashlar.Sqlite.SqliteDriver()", Read("prisma/Generated/WebDb.g.cs"), StringComparison.Ordinal);
        Assert.Contains("namespace Shop.Web;", Read("prisma/Generated/User.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_folder_is_named_as_one_would_say_it()
    {
        _folder.Write("schema.prisma", Schema.Replace("\"Generated\"", "\"./Generated\"", StringComparison.Ordinal));

        Assert.Contains(" in Generated: 2 files.", (await RunAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_client_of_a_PostgreSQL_schema_has_its_driver()
    {
        _folder.Write("schema.prisma", Schema.Replace("sqlite", "postgresql", StringComparison.Ordinal));

        Assert.Equal(0, (await RunAsync()).ExitCode);

        Assert.Contains("new global::Ashlar.PostgreSql.PostgresDriver()", Directory.GetFiles(_folder.PathOf("Generated"), "*Db.g.cs").Select(File.ReadAllText).Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removes_what_it_once_wrote_and_nothing_else()
    {
        _folder.Write("schema.prisma", Schema + "model Gone {\n  id Int @id\n}\n");
        await RunAsync();
        _folder.Write("schema.prisma", Schema);
        _folder.Write("Generated/Mine.g.cs", "// by hand");

        await RunAsync();

        Assert.False(File.Exists(_folder.PathOf("Generated/Gone.g.cs")));
        Assert.Equal("// by hand", Read("Generated/Mine.g.cs"));
    }

    [Fact]
    public async Task Does_not_touch_a_file_that_is_right()
    {
        _folder.Write("schema.prisma", Schema);
        await RunAsync();
        var written = File.GetLastWriteTimeUtc(_folder.PathOf("Generated/User.g.cs"));

        await RunAsync();

        Assert.Equal(written, File.GetLastWriteTimeUtc(_folder.PathOf("Generated/User.g.cs")));
    }

    [Fact]
    public async Task Asks_where_to_write()
    {
        _folder.Write("schema.prisma", "model User {\n  id Int @id\n}\n");

        Assert.Contains("error GEN0041", (await RunAsync()).Error, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("--output", "Elsewhere")).ExitCode);
        Assert.True(File.Exists(_folder.PathOf("Elsewhere/User.g.cs")));
    }

    [Fact]
    public async Task Writes_nothing_from_a_schema_with_errors()
    {
        _folder.Write("schema.prisma", Schema + "model B {\n  id Strin @id\n}\n");

        var result = await RunAsync("--json");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal("PSL0150", (string?)JsonNode.Parse(result.Output)!.AsArray().Single()!["code"]);
        Assert.Equal(["schema.prisma"], _folder.Snapshot().Keys);
    }

    [Fact]
    public async Task Says_what_cannot_be_written()
    {
        _folder.Write("schema.prisma", Schema);
        _folder.Write("Generated", "a file, not a folder");

        var result = await RunAsync();

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error GEN0040: the client cannot be written to \"./Generated\"", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<CliResult> RunAsync(params string[] arguments) => AshlarCli.RunAsync(_folder.Path, ["generate", .. arguments]);

    private string Read(string name) => File.ReadAllText(_folder.PathOf(name));
}
