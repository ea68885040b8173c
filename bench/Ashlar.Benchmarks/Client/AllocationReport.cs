using System.Globalization;

namespace Ashlar.Benchmarks.Client;

/// <summary>What a call of a system allocates in each workload: exact, and the same on any machine, however busy.</summary>
internal static class AllocationReport
{
    public static async Task<int> RunAsync(string[] options)
    {
        var run = ClientRun.Parse(options);
        var name = ReportOptions.ValueOf(options, "--systems") ?? "Ashlar";
        var server = options is ["sqlite", ..] ? null : ReportOptions.FindServer();
        if (server is null && options is not ["sqlite", ..])
        {
            return 2;
        }

        await using IBenchmarkDatabase database = options is ["sqlite", ..] ? await SqliteDatabase.CreateAsync() : await PostgresDatabase.CreateAsync(server!);
        await using var system = database.Systems.First(s => s.Name == name).Create();
        using var types = options.Contains("--types") ? new AllocatedTypes() : null;
        foreach (var workload in Enum.GetValues<Workload>().Where(w => run.Includes(w) && system.Has(w)))
        {
            var calls = workload == Workload.CreateTenThousand ? 20 : 2_000;

            // Code that is not optimised yet allocates more.
            await CallAsync(system, workload, 1, calls);
            types?.Clear();
            var bytes = GC.GetTotalAllocatedBytes(precise: true);
            await CallAsync(system, workload, calls + 1, types is null ? calls : calls * 10);
            bytes = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (types is null ? calls : calls * 10);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{workload}: {bytes:N0} B a call"));
            if (Environment.GetEnvironmentVariable("PROFILE_CALLS") is { } many)
            {
                var systems = Enumerable.Range(0, 8).Select(_ => name == "hand-written" ? database.Systems.First(s => s.Name == name).Create() : system).ToArray();
                var n = int.Parse(many, CultureInfo.InvariantCulture) / 8;
                for (var round = 0; round < 3; round++)
                {
                    var process = System.Diagnostics.Process.GetCurrentProcess();
                    var (u, k, t) = (process.UserProcessorTime, process.PrivilegedProcessorTime, System.Diagnostics.Stopwatch.GetTimestamp());
                    var at = 1_000_000 + (round * 8 * n);
                    await Task.WhenAll(systems.Select((s, i) => Task.Run(() => CallAsync(s, workload, at + (i * n), n))));
                    process.Refresh();
                    var time = System.Diagnostics.Stopwatch.GetElapsedTime(t);
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"   user {(process.UserProcessorTime - u).TotalMicroseconds / n / 8:N1} kernel {(process.PrivilegedProcessorTime - k).TotalMicroseconds / n / 8:N1} wall {time.TotalMicroseconds / n / 8:N1} us a call"));
                }
            }
            foreach (var (type, share) in types?.Largest(25) ?? [])
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {share * bytes,7:N0} B  {type}"));
            }
        }

        return 0;
    }

    private static async Task CallAsync(ISystem system, Workload workload, int first, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await system.RunAsync(workload, first + i);
        }
    }
}
