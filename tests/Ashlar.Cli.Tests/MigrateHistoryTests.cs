using System.Text.Json;
using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary>The verbs about what was applied, as a user runs them.</summary>
public sealed class MigrateHistoryTests : IDisposable
{
    private const string Schema = "datasource db {\n  provider = \"sqlite\"\n}\nmodel Pet {\n  id Int @id\n}\n";

    private readonly TemporaryFolder _folder = new();

    public MigrateHistoryTests() => _folder.Write("schema.prisma", Schema);

    [Fact]
    public async Task Status_tells_by_its_exit_code_whether_anything_is_to_be_done()
    {
        _folder.Write("dev.db", "");
        Assert.Equal(1, (await RunAsync("migrate status")).ExitCode);
        await RunAsync("migrate dev --name init");
        Assert.Equal(0, (await RunAsync("migrate status")).ExitCode);

        _folder.Write("migrations/20990101000000_more/migration.sql", "CREATE TABLE \"More\" (\"id\" INTEGER);\n");
        var status = await JsonAsync("migrate status --json");

        Assert.Equal(1, status.ExitCode);
        Assert.Equal(["20990101000000_more"], Strings(status.Json, "pending"));
        Assert.Single(Strings(status.Json, "applied"));
    }

    [Fact]
    public async Task History_lists_each_attempt_and_what_is_pending()
    {
        _folder.Write("migrations/20260101000000_a/migration.sql", "BEGIN;\nCREATE TABLE \"A\" (\"id\" INTEGER);\nCOMMIT;\nSELECT nope FROM nowhere;\n");
        _folder.Write("migrations/20260102000000_b/migration.sql", "CREATE TABLE \"B\" (\"id\" INTEGER);\n");
        Assert.Equal(1, (await RunAsync("migrate deploy")).ExitCode);

        var history = await RunAsync("migrate history");

        Assert.Equal(0, history.ExitCode);
        Assert.Equal(["failed   20260101000000_a", "pending  20260102000000_b"], history.Output.TrimEnd().Split('\n').Select(l => l[21..]));
        var json = await JsonAsync("migrate history --json");
        Assert.Equal(["failed", "pending"], json.Json.GetProperty("migrations").EnumerateArray().Select(m => m.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task Resolve_records_and_says_what_it_recorded()
    {
        _folder.Write("migrations/20260101000000_a/migration.sql", "CREATE TABLE \"A\" (\"id\" INTEGER);\n");
        _folder.Write("dev.db", "");

        Assert.Equal("20260101000000_a is recorded as applied\n", (await RunAsync("migrate resolve --applied 20260101000000_a")).Output);
        Assert.Contains("MIG0071", (await RunAsync("migrate resolve --applied 20260101000000_a")).Error, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("migrate resolve")).ExitCode);
    }

    [Fact]
    public async Task Reset_wants_a_word_and_applies_everything_again()
    {
        await RunAsync("migrate dev --name init");
        _folder.Write("migrations/20990101000000_rows/migration.sql", "INSERT INTO \"Pet\" VALUES (7);\n");
        await RunAsync("migrate deploy");

        var refused = await RunAsync("migrate reset");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("error MIG0074: ", refused.Error, StringComparison.Ordinal);
        var done = await JsonAsync("migrate reset --force --skip-seed --json");

        Assert.Equal(0, done.ExitCode);
        Assert.Equal(2, Strings(done.Json, "applied").Count);
        Assert.Equal(0, (await RunAsync("migrate status")).ExitCode);
    }

    [Fact]
    public async Task Findings_are_a_part_of_the_json()
    {
        var (exitCode, json) = await JsonAsync("migrate deploy --json");

        Assert.Equal(1, exitCode);
        Assert.Equal("MIG0010", Assert.Single(json.GetProperty("diagnostics").EnumerateArray()).GetProperty("code").GetString());
    }

    public void Dispose() => _folder.Dispose();

    private Task<CliResult> RunAsync(string command) => AshlarCli.RunAsync(
        _folder.Path, new Dictionary<string, string?> { ["DATABASE_URL"] = "file:./dev.db" }, "", command.Split(' '));

    private async Task<(int ExitCode, JsonElement Json)> JsonAsync(string command)
    {
        var result = await RunAsync(command);
        Assert.Equal("", result.Error);
        return (result.ExitCode, JsonDocument.Parse(result.Output).RootElement);
    }

    private static List<string?> Strings(JsonElement json, string name) => [.. json.GetProperty(name).EnumerateArray().Select(e => e.GetString())];
}
