using System.Text.Json;
using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary>A command line that is not understood is answered like any other mistake: what, and what to write.</summary>
public sealed class UsageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("nonsense", "\"ashlar\" has no verb \"nonsense\"", "write one of init, format, validate")]
    [InlineData("migrate deplox", "\"ashlar migrate\" has no verb \"deplox\"", "write \"deploy\"")]
    [InlineData("migrate", "\"ashlar migrate\" needs a verb", "write one of dev, deploy, status")]
    [InlineData("migrate deploy --locktimeout 5", "\"ashlar migrate deploy\" has no option \"--locktimeout\"", "write \"--lock-timeout\"")]
    [InlineData("migrate deploy --from-the-future", "\"ashlar migrate deploy\" has no option \"--from-the-future\"", "ashlar migrate deploy --help lists what can be written")]
    [InlineData("migrate status everything", "\"ashlar migrate status\" does not know what to do with \"everything\"", "ashlar migrate status --help")]
    [InlineData("migrate resolve", "Exactly one of --applied and --rolled-back is needed", "ashlar migrate resolve --help")]
    [InlineData("migrate down --steps many", "--steps takes a number from 1 on", "ashlar migrate down --help")]
    [InlineData("migrate down --steps 0", "--steps takes a number from 1 on", "ashlar migrate down --help")]
    [InlineData("migrate deploy --wait soon", "--wait takes seconds, up to a day", "ashlar migrate deploy --help")]
    [InlineData("migrate deploy --lock-timeout 0", "--lock-timeout takes seconds above 0, up to a day", "ashlar migrate deploy --help")]
    [InlineData("migrate deploy --statement-timeout x", "--statement-timeout takes seconds above 0, up to a day", "ashlar migrate deploy --help")]
    [InlineData("migrate lint --latest x", "--latest takes a number from 1 on", "ashlar migrate lint --help")]
    [InlineData("db reencrypt --batch-size x", "--batch-size takes a number from 1 to 10000", "ashlar db reencrypt --help")]
    [InlineData("studio --port x", "--port takes a number from 0 to 65535", "ashlar studio --help")]
    [InlineData("studio --port 70000", "--port takes a number from 0 to 65535", "ashlar studio --help")]
    public async Task Says_what_is_wrong_and_what_to_write(string command, string message, string help)
    {
        var result = await AshlarCli.RunAsync(_folder.Path, command.Split(' '));

        Assert.Equal(("", 1), (result.Output, result.ExitCode));
        Assert.Contains("error CLI0002: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.Contains($"help: {help}", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Error.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task Answers_a_program_in_JSON()
    {
        var result = await AshlarCli.RunAsync(_folder.Path, "migrate", "status", "--json", "--nope");

        using var findings = JsonDocument.Parse(result.Output);
        Assert.Equal(("", 1), (result.Error, result.ExitCode));
        Assert.Equal("CLI0002", Assert.Single(findings.RootElement.GetProperty("diagnostics").EnumerateArray()).GetProperty("code").GetString());
    }

    public void Dispose() => _folder.Dispose();
}
