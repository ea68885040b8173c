using System.Diagnostics;
using System.Globalization;
using Ashlar.Cli.Output;
using Ashlar.Database.Dialects;
using Ashlar.Migrations;

namespace Ashlar.Cli.Commands.Migrate;

/// <summary>A line at the terminal that says where a deploy is, rewritten while it works and gone when it is done.</summary>
internal sealed class DeployProgress : IAsyncDisposable
{
    /// <summary>Back to the line's start, and clear it: https://www.ecma-international.org/publications-and-standards/standards/ecma-48/</summary>
    private const string Clear = "\r\u001b[K";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    private readonly IDatabaseSession _session;
    private readonly TextWriter _terminal;
    private readonly int _width;
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Task _display;
    private DeploymentProgress? _now;
    private long _since;

    /// <param name="session">The one that deploys.</param>
    /// <param name="terminal">Where the line is.</param>
    /// <param name="width">How long it may be.</param>
    public DeployProgress(IDatabaseSession session, TextWriter terminal, int width)
    {
        (_session, _terminal, _width) = (session, terminal, width);
        _display = DisplayAsync();
    }

    /// <summary>Shows a step at once: the first thing that it waits for may take long.</summary>
    public void Report(DeploymentProgress progress)
    {
        lock (_gate)
        {
            _since = _now?.Migration == progress.Migration ? _since : Stopwatch.GetTimestamp();
            _now = progress;
            Show(null);
        }
    }

    /// <summary>Says something above the line.</summary>
    public void Interrupt(Action say)
    {
        lock (_gate)
        {
            _now = null;
            _terminal.Write(Clear);
            say();
        }
    }

    public static string Text(DeploymentProgress progress, TimeSpan elapsed, string? work)
    {
        string?[] parts =
        [
            string.Create(CultureInfo.InvariantCulture, $"{progress.Number}/{progress.Total} {progress.Migration.Name}"),
            progress.Steps > 1 ? string.Create(CultureInfo.InvariantCulture, $"step {progress.Step} of {progress.Steps}") : null,
            elapsed.TotalSeconds >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{(int)elapsed.TotalSeconds} s") : null,
            work,
        ];
        return string.Join(" · ", parts.Where(p => p is not null));
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _display;
        _end.Dispose();
        _terminal.Write(Clear);
    }

    private async Task DisplayAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(Pause, _end.Token);
                var asked = _now;
                var work = asked is null ? null : await _session.DescribeWorkAsync(_end.Token);
                lock (_gate)
                {
                    if (asked is not null && asked == _now)
                    {
                        Show(work);
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The deploy is at its end.
        }
        catch (DatabaseException)
        {
            // No second connection is to be had. The line stays as it is; what is wrong the deploy itself will say.
        }
    }

    private void Show(string? work)
    {
        var text = Text(_now!, Stopwatch.GetElapsedTime(_since), work);
        _terminal.Write(Clear + (text.Length < _width ? text : text[..(_width - 1)]));
    }
}
