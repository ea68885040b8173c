using System.Globalization;

namespace Ashlar.Benchmarks.Client;

/// <summary>What a call of a system allocates in each workload: exact, and the same on any machine, however busy.</summary>
internal static class AllocationReport
{
    public static async Task<int> RunAsync(string[] options)
    {
        var run = ClientRun.Parse(options);
        var name = ReportOptions.ValueOf(options, "--systems") ?? "Ashlar";
        await using IBenchmarkDatabase database = options is ["sqlite", ..] ? await SqliteDatabase.CreateAsync() : await PostgresDatabase.CreateAsync(ReportOptions.FindServer()!);
        await using var system = database.Systems.First(s => s.Name == name).Create();
        foreach (var workload in Enum.GetValues<Workload>().Where(w => run.Includes(w) && system.Has(w)))
        {
            var calls = workload == Workload.CreateTenThousand ? 20 : 2_000;
            await CallAsync(system, workload, 1, calls / 10);
            var bytes = GC.GetTotalAllocatedBytes(precise: true);
            await CallAsync(system, workload, calls, calls);
            bytes = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / calls;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{workload}: {bytes:N0} B a call"));
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
