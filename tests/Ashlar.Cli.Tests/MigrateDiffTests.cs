using System.Text.Json;
using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary><c>migrate diff</c> from every source to every other.</summary>
public sealed class MigrateDiffTests : IDisposable
{
    private const string Datasource = "datasource db {\n  provider = \"sqlite\"\n}\n";
    private const string Pet = "model Pet {\n  id   Int    @id @default(autoincrement())\n  name String\n}\n";

    private readonly TemporaryFolder _folder = new();

    public MigrateDiffTests()
    {
        _folder.Write("schema.prisma", Datasource + Pet);
        _folder.Write("next.prisma", Datasource + Pet.Replace("name String", "name String\n  age Int?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--from-migrations migrations")]
    [InlineData("--from-url file:./dev.db")]
    [InlineData("--from-env DATABASE_URL")]
    [InlineData("--from-config-datasource")]
    [InlineData("--from-schema schema.prisma")]
    [InlineData("--from-schema-datamodel schema.prisma")]
    [InlineData("--from-schema-datasource schema.prisma")]
    public async Task Each_source_is_the_same_database(string from)
    {
        await RunAsync("migrate dev --name init");

        Assert.Equal(("No difference.\n", 0), await OutputAsync($"migrate diff {from} --to-schema schema.prisma --exit-code"));
        Assert.Equal(("-- AlterTable\nALTER TABLE \"Pet\" ADD COLUMN \"age\" INTEGER;\n", 2), await OutputAsync($"migrate diff {from} --to-schema next.prisma --script --exit-code"));
        Assert.Equal(("removed table \"Pet\"\n", 0), await OutputAsync($"migrate diff {from} --to-empty --summary"));
    }

    [Fact]
    public async Task The_result_may_be_json_or_a_file()
    {
        var json = JsonDocument.Parse((await RunAsync("migrate diff --from-empty --to-schema schema.prisma --json")).Output).RootElement;
        Assert.False(json.GetProperty("isEmpty").GetBoolean());
        Assert.Equal("added table \"Pet\"", json.GetProperty("summary")[0].GetString());

        Assert.Equal(("", 0), await OutputAsync("migrate diff --from-empty --to-schema schema.prisma --script -o out.sql"));
        Assert.Equal(json.GetProperty("script").GetString(), await File.ReadAllTextAsync(_folder.PathOf("out.sql"), TestContext.Current.CancellationToken));
        Assert.Contains("CLI0001", (await RunAsync("migrate diff --from-empty --to-schema schema.prisma -o nowhere/out.sql")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_without_datasource_takes_the_facts_of_the_provider()
    {
        var name = new string('x', 64);
        _folder.Write("bare.prisma", $"model {name} {{\n  id Int @id\n  u Int @unique\n}}\n");

        var postgresql = await RunAsync("migrate diff --from-empty --to-schema bare.prisma --script --provider postgresql");
        var sqlite = await RunAsync("migrate diff --from-empty --to-schema bare.prisma --script --provider sqlite");

        Assert.Contains($"\"{name[..59]}_key\"", postgresql.Output, StringComparison.Ordinal);
        Assert.Contains($"\"{name}_u_key\"", sqlite.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--from-url file:./dev.db --to-schema schema.prisma --provider postgresql", "MIG0002")]
    [InlineData("--from-url postgresql://localhost/x --to-schema schema.prisma", "MIG0075")]
    [InlineData("--from-migrations nowhere --to-schema schema.prisma", "MIG0010")]
    [InlineData("--from-url file:./nowhere.db --to-schema schema.prisma", "MIG0022")]
    [InlineData("--from-env NOWHERE --to-schema schema.prisma", "MIG0020")]
    [InlineData("--from-empty --to-empty", "MIG0001")]
    public async Task A_source_that_cannot_be_read_is_an_error(string sides, string code)
    {
        var result = await RunAsync($"migrate diff {sides}");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"error {code}: ", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--to-schema schema.prisma")]
    [InlineData("--from-empty --from-url file:./dev.db --to-schema schema.prisma")]
    public async Task Each_side_is_one_thing(string sides)
    {
        var result = await RunAsync($"migrate diff {sides}");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("Exactly one option is needed of --from-empty", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<CliResult> RunAsync(string command) => AshlarCli.RunAsync(
        _folder.Path, new Dictionary<string, string?> { ["DATABASE_URL"] = "file:./dev.db" }, "", command.Split(' '));

    private async Task<(string Output, int ExitCode)> OutputAsync(string command)
    {
        var result = await RunAsync(command);
        Assert.Equal("", result.Error);
        return (result.Output, result.ExitCode);
    }
}
