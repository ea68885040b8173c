using System.Text.Json;
using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary><c>migrate down</c>, as a user runs it.</summary>
public sealed class MigrateDownTests : IDisposable
{
    private const string Pet = "datasource db {\n  provider = \"sqlite\"\n}\nmodel Pet {\n  id   Int    @id @default(autoincrement())\n  name String\n}\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Down_shows_asks_and_takes_back()
    {
        _folder.Write("schema.prisma", Pet);
        await RunAsync("migrate dev --name init");

        var shown = await RunAsync("migrate down --dry-run");
        Assert.Contains("DROP TABLE \"Pet\";", shown.Output, StringComparison.Ordinal);
        var refused = await RunAsync("migrate down");
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("error MIG0081: taking back ", refused.Error, StringComparison.Ordinal);
        var done = await RunAsync("migrate down --accept-data-loss --json");

        Assert.Equal(("", 0), (done.Error, done.ExitCode));
        Assert.EndsWith("_init", Assert.Single(JsonDocument.Parse(done.Output).RootElement.GetProperty("takenBack").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.Contains("taken back", (await RunAsync("migrate history")).Output, StringComparison.Ordinal);
        Assert.Equal("There is nothing to take back.\n", (await RunAsync("migrate down")).Output);
    }

    [Theory]
    [InlineData("migrate down --steps 2 --to base")]
    [InlineData("migrate down --steps 0")]
    public async Task Nonsense_is_refused(string command) => Assert.Equal(1, (await RunAsync(command)).ExitCode);

    public void Dispose() => _folder.Dispose();

    private Task<CliResult> RunAsync(string command) => AshlarCli.RunAsync(
        _folder.Path, new Dictionary<string, string?> { ["DATABASE_URL"] = "file:./dev.db" }, "", command.Split(' '));
}
