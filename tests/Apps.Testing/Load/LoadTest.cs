using System.Collections.Concurrent;
using System.Diagnostics;

namespace Apps.Testing;

/// <summary>
/// Many clients who call an app over loopback at once, each one call after the other. In a test run it takes a moment and asserts no times; with
/// <c>ASHLAR_LOAD_SECONDS</c> it takes that long for each database, and writes its table to <c>bench/results</c>.
/// </summary>
public sealed class LoadTest(string name)
{
    private readonly ConcurrentQueue<(LoadCall Call, double Milliseconds, string? Error)> _samples = new();

    /// <summary>How many clients.</summary>
    public int Clients { get; init; } = 32;

    /// <summary>How many calls at most, where no time is asked for.</summary>
    public int Calls { get; init; } = 500;

    /// <summary>What they call, in a mix by weight.</summary>
    public required IReadOnlyList<LoadCall> Mix { get; init; }

    /// <summary>Calls for a time, or for a number of calls.</summary>
    /// <param name="callers">Whose tokens the clients have; each caller has several clients, if there are fewer.</param>
    /// <param name="on">What the app runs on, for the report.</param>
    public async Task<LoadReport> RunAsync(IReadOnlyList<Caller> callers, string on)
    {
        var seconds = double.TryParse(Environment.GetEnvironmentVariable("ASHLAR_LOAD_SECONDS"), out var given) ? given : 0;
        var others = Others();
        // The order of the calls is the same in each run: every call's weight, one after the other.
        LoadCall[] order = [.. Mix.SelectMany(c => Enumerable.Repeat(c, c.Weight))];
        var next = -1;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(i => Task.Run(async () =>
        {
            for (var n = Interlocked.Increment(ref next); seconds > 0 ? watch.Elapsed.TotalSeconds < seconds : n < Calls; n = Interlocked.Increment(ref next))
            {
                await CallAsync(order[n * 7 % order.Length], callers[i % callers.Count], n);
            }
        })));
        var report = new LoadReport(name, on, others, Clients, watch.Elapsed, [.. _samples]);
        if (seconds > 0)
        {
            report.Keep();
        }

        return report;
    }

    /// <summary>What the machine is busy with besides, for whoever reads the times.</summary>
    private static string Others() => File.Exists("/proc/loadavg")
        ? $"load average of the machine before: {File.ReadAllText("/proc/loadavg").Split(' ')[0]}"
        : "how busy the machine was is not known";

    private async Task CallAsync(LoadCall call, Caller caller, int number)
    {
        var started = Stopwatch.GetTimestamp();
        string? error = null;
        try
        {
            using var response = await call.Send(caller, number);
            var text = await response.Content.ReadAsStringAsync();
            error = response.IsSuccessStatusCode ? null : $"{call.Name}: {(int)response.StatusCode} {text}";
        }
        catch (HttpRequestException failed)
        {
            error = $"{call.Name}: {failed.Message}";
        }

        _samples.Enqueue((call, Stopwatch.GetElapsedTime(started).TotalMilliseconds, error));
    }
}
