using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary>The verb; tests/Ashlar.Studio.Tests has what it serves.</summary>
public sealed class StudioTests : IAsyncDisposable
{
    private const string Pet = "model Pet {\n  id   Int     @id @default(autoincrement())\n  name String?\n}\n";

    private DatabaseFolder _project = null!;

    public static TheoryData<string> Databases => [.. DatabaseFolder.Providers];

    [Theory, MemberData(nameof(Databases))]
    public async Task The_check_reads_every_model_over_http_and_names_what_cannot_be_shown(string provider)
    {
        _project = await DatabaseFolder.CreateAsync(provider, Pet);
        await _project.RunAsync("db push");

        var whole = await _project.RunAsync("studio --check");
        Assert.Equal(("Studio can show every model and view.\n", "", 0), (whole.Output, whole.Error, whole.ExitCode));

        _project.WriteSchema(Pet + "\nmodel Toy {\n  id Int @id\n}\n");
        var missing = await _project.RunAsync("studio --check");
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("error CLI0081: \"Toy\" cannot be shown: ", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_on_the_terminal_answers_until_the_user_ends_it()
    {
        _project = await DatabaseFolder.CreateAsync("sqlite", Pet);
        await _project.RunAsync("db push");
        var start = new ProcessStartInfo(Repository.PathOf("ashlar"), ["studio", "--port", "0", "--browser", "none", "--url", _project.Url])
        {
            WorkingDirectory = _project.Path,
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        try
        {
            var line = (await process.StandardOutput.ReadLineAsync())!;
            Assert.StartsWith("Studio is at http://127.0.0.1:", line, StringComparison.Ordinal);
            var address = new Uri(line["Studio is at ".Length..]);
            using var client = new HttpClient { BaseAddress = address };
            client.DefaultRequestHeaders.Add("X-Ashlar-Token", address.Fragment[1..]);
            client.DefaultRequestHeaders.Add("Origin", address.GetLeftPart(UriPartial.Authority));
            using var body = new StringContent("{}", Encoding.UTF8, "application/json");
            using var response = await client.PostAsync("api/schema", body);
            Assert.Contains("\"name\":\"Pet\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);

            // A shell that runs tests in the background makes them deaf to Ctrl+C, and what they start with them.
            await Dotnet.RunProgramAsync(_project.Path, "kill", await IsDeafToInterruptAsync(process.Id) ? "-TERM" : "-INT", $"{process.Id}");
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task<bool> IsDeafToInterruptAsync(int process)
    {
        const int Interrupt = 1 << 1;
        var lines = await File.ReadAllLinesAsync($"/proc/{process}/status");
        return (Convert.ToInt64(lines.Single(l => l.StartsWith("SigIgn:", StringComparison.Ordinal))[7..].Trim(), 16) & Interrupt) != 0;
    }

    [Fact]
    public async Task A_port_that_is_taken_and_a_database_that_is_not_there_are_said()
    {
        _project = await DatabaseFolder.CreateAsync("sqlite", Pet);
        var missing = await _project.RunAsync("studio --browser none");
        Assert.Equal(1, missing.ExitCode);
        Assert.Contains("error MIG0022", missing.Error, StringComparison.Ordinal);

        await _project.RunAsync("db push");
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var taken = await _project.RunAsync($"studio --browser none --port {((IPEndPoint)other.LocalEndpoint).Port}");
        Assert.Equal((1, ""), (taken.ExitCode, taken.Output));
        Assert.Contains("error CLI0080: port ", taken.Error, StringComparison.Ordinal);
        Assert.Equal(1, (await _project.RunAsync("studio --port 70000")).ExitCode);
    }

    public ValueTask DisposeAsync() => _project.DisposeAsync();
}
