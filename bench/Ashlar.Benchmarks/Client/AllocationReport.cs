using System.Diagnostics;
using System.Globalization;

namespace Ashlar.Benchmarks.Client;

/// <summary>
/// What a call of a system allocates in each workload: exact, and the same on any machine, however busy. On request also the processor time of a call with eight callers.
/// </summary>
internal static class AllocationReport
{
    private const int Callers = 8;

    // Behind the numbers of the slices: each makes a row of its own.
    private const int FirstNumber = 1_000_000_000;

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
            var number = FirstNumber;
            for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < run.WarmUp; number += calls)
            {
                await CallAsync(system, workload, number, calls);
            }

            types?.Clear();
            var bytes = GC.GetTotalAllocatedBytes(precise: true);
            await CallAsync(system, workload, number, types is null ? calls : calls * 10);
            bytes = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / (types is null ? calls : calls * 10);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{workload}: {bytes:N0} B a call"));
            foreach (var (type, share) in types?.Largest(25) ?? [])
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {share * bytes,7:N0} B  {type}"));
            }
        }

        if (ReportOptions.ValueOf(options, "--processor") is { } count)
        {
            var isShared = database.Systems.First(s => s.Name == name).IsShared;
            await using var peer = new OwnPeer(name, [.. Enumerable.Range(0, isShared ? 1 : Callers).Select(_ => database.Systems.First(s => s.Name == name).Create())]);
            foreach (var workload in Enum.GetValues<Workload>().Where(w => run.Includes(w) && peer.Has(w)))
            {
                await MeasureAsync(peer, workload, TimeSpan.FromSeconds(int.Parse(count, CultureInfo.InvariantCulture)));
            }
        }

        return 0;
    }

    // Under a profiler, or on a machine that does other things too: shares of the process's own time say where a call's time goes.
    private static async Task MeasureAsync(OwnPeer peer, Workload workload, TimeSpan time)
    {
        await peer.MeasureAsync(workload, Callers, time);
        using var process = Process.GetCurrentProcess();
        var (user, kernel) = (process.UserProcessorTime, process.PrivilegedProcessorTime);
        var slice = await peer.MeasureAsync(workload, Callers, time);
        process.Refresh();
        var calls = slice.PerSecond * time.TotalSeconds;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{workload}, {Callers} callers: {(process.UserProcessorTime - user).TotalMicroseconds / calls:N1} µs in the program, {(process.PrivilegedProcessorTime - kernel).TotalMicroseconds / calls:N1} µs in the kernel a call"));
    }

    private static async Task CallAsync(ISystem system, Workload workload, int first, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await system.RunAsync(workload, first + i);
        }
    }
}
