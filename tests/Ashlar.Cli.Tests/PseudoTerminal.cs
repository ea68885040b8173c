using System.Diagnostics;
using System.Text;
using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary>The command line at a terminal of its own (that of <c>script</c>), with somebody who answers when a question is there.</summary>
internal sealed class PseudoTerminal : IDisposable
{
    public const string ControlC = "\u0003";

    /// <summary>Far more than any command of a test needs; a hang fails instead of stopping the run.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly Process _process;
    private readonly StringBuilder _shown = new();
    private readonly CancellationTokenSource _limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    private PseudoTerminal(Process process)
    {
        _process = process;
        _limit.CancelAfter(Limit);
    }

    /// <summary>What the terminal has shown so far.</summary>
    public string Shown => _shown.ToString();

    public static PseudoTerminal Run(DatabaseFolder project, string command)
    {
        // Who runs in the background (nohup, or & in a script) is deaf to Ctrl+C, and so would be what it starts.
        var start = new ProcessStartInfo("script", ["-q", "-e", "-c", $"env --default-signal=INT {Repository.PathOf("ashlar")} {command}", "/dev/null"])
        {
            WorkingDirectory = project.Path,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment.Remove("DIRECT_DATABASE_URL");
        start.Environment.Remove("SHADOW_DATABASE_URL");
        start.Environment["DATABASE_URL"] = project.Url;
        start.Environment["TERM"] = "xterm";
        start.Environment["NO_COLOR"] = "1";
        return new PseudoTerminal(Process.Start(start)!);
    }

    /// <summary>Waits for a question, and types the answer.</summary>
    public async Task AnswerAsync(string question, string answer)
    {
        while (!Shown.Contains(question, StringComparison.Ordinal))
        {
            Assert.True(await ReadAsync(), $"the command ended without asking \"{question}\":\n{Shown}");
        }

        await _process.StandardInput.WriteAsync(answer);
        await _process.StandardInput.FlushAsync(_limit.Token);
    }

    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        while (await ReadAsync())
        {
        }

        await _process.WaitForExitAsync(_limit.Token);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
        _limit.Dispose();
    }

    private async Task<bool> ReadAsync()
    {
        var buffer = new char[1024];
        var count = await _process.StandardOutput.ReadAsync(buffer, _limit.Token);
        _shown.Append(buffer, 0, count);
        return count > 0;
    }
}
