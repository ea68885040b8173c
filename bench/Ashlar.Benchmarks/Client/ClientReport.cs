using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Ashlar.Benchmarks.Client;

/// <summary>Runs every workload on every system in turn, round by round, and writes shares of what is written by hand.</summary>
internal static class ClientReport
{
    private static readonly TimeSpan s_slice = TimeSpan.FromMilliseconds(150);

    public static async Task<int> RunAsync(string[] options)
    {
        if (ReportOptions.FindServer() is not { } server)
        {
            return 2;
        }

        var rounds = int.Parse(ReportOptions.ValueOf(options, "--rounds") ?? "15", CultureInfo.InvariantCulture);
        await using var database = await BenchmarkDatabase.CreateAsync(server);
        var text = new StringBuilder("# The client on PostgreSQL\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{rounds} rounds, systems in turn. Throughput as a share of hand-written Npgsql in the same round, median, with the quartiles; bytes allocated by a call.\n");
        text.Append("Hand-written: a held connection for each caller, every command prepared, batches, COPY. A small machine, shared with others: read the shares, not beyond ±0.1.\n");
        foreach (var callers in new[] { 1, 8 })
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {callers} at a time\n\n");
            await WriteTableAsync(text, database, callers, rounds);
        }

        Console.Write(text);
        if (ReportOptions.ValueOf(options, "--write") is { } file)
        {
            await File.WriteAllTextAsync(file, text.ToString());
        }

        return 0;
    }

    private static async Task WriteTableAsync(StringBuilder text, BenchmarkDatabase database, int callers, int rounds)
    {
        await using var ashlar = new AshlarSystem(database.Url);
        await using var dapper = new DapperSystem(database.ConnectionString);
        var byHand = Enumerable.Range(0, callers).Select(_ => new HandWrittenSystem(database.ConnectionString)).ToArray();
        ISystem[][] systems = [byHand, [ashlar], [dapper]];
        text.Append(CultureInfo.InvariantCulture, $"| | {string.Join(" | ", systems.Select(s => s[0].Name))} |\n|---|{string.Concat(systems.Select(_ => "---|"))}\n");
        foreach (var workload in Enum.GetValues<Workload>())
        {
            var measured = systems.Select(_ => new List<(double PerSecond, double Bytes)>()).ToArray();
            for (var round = -2; round < rounds; round++)
            {
                for (var i = 0; i < systems.Length; i++)
                {
                    var result = await MeasureAsync(systems[i], workload, callers);
                    if (round >= 0)
                    {
                        measured[i].Add(result);
                    }
                }
            }

            text.Append(CultureInfo.InvariantCulture, $"| {workload} |");
            foreach (var results in measured)
            {
                var shares = results.Zip(measured[0], (r, hand) => r.PerSecond / hand.PerSecond).Order().ToArray();
                text.Append(CultureInfo.InvariantCulture, $" {Quantile.At(shares, 0.5):0.00} ({Quantile.At(shares, 0.25):0.00}–{Quantile.At(shares, 0.75):0.00}), {Quantile.At([.. results.Select(r => r.Bytes).Order()], 0.5):N0} B |");
            }

            text.Append('\n');
        }

        foreach (var system in byHand)
        {
            await system.DisposeAsync();
        }
    }

    private static int s_number;

    private static async Task<(double PerSecond, double Bytes)> MeasureAsync(ISystem[] system, Workload workload, int callers)
    {
        var calls = 0;
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, callers).Select(caller => Task.Run(async () =>
        {
            var own = system[caller % system.Length];
            do
            {
                await own.RunAsync(workload, Interlocked.Increment(ref s_number));
                Interlocked.Increment(ref calls);
            }
            while (Stopwatch.GetElapsedTime(start) < s_slice);
        })));
        var time = Stopwatch.GetElapsedTime(start);
        return (calls / time.TotalSeconds, (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)calls);
    }
}
