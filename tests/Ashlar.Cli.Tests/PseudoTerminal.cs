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

    /// <summary>Somebody whose Ctrl+C has no effect presses it again: one that comes while the terminal is being set up can be lost.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly StringBuilder _shown = new();
    private readonly char[] _buffer = new char[1024];
    private Task<int>? _reading;
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
        var start = new ProcessStartInfo("script", ["-q", "-e", "-c", $"{Repository.PathOf("ashlar")} {command}", "/dev/null"])
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

        await TypeAsync(answer);
        while (answer == ControlC && await Task.WhenAny(Reading(), Task.Delay(Patience, _limit.Token)) != _reading)
        {
            await TypeAsync(answer);
        }
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

    private async Task TypeAsync(string text)
    {
        await _process.StandardInput.WriteAsync(text);
        await _process.StandardInput.FlushAsync(_limit.Token);
    }

    private async Task<bool> ReadAsync()
    {
        var count = await Reading();
        _reading = null;
        _shown.Append(_buffer, 0, count);
        return count > 0;
    }

    private Task<int> Reading() => _reading ??= _process.StandardOutput.ReadAsync(_buffer, _limit.Token).AsTask();
}
