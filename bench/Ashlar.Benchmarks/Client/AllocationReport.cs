using System.Globalization;

namespace Ashlar.Benchmarks.Client;

/// <summary>What Ashlar allocates in each workload, by type: where to look when a call allocates more than by hand.</summary>
internal static class AllocationReport
{
    private const int Types = 14;

    public static async Task<int> RunAsync(string[] options)
    {
        var run = ClientRun.Parse(options);
        var name = ReportOptions.ValueOf(options, "--systems") ?? "Ashlar";
        await using IBenchmarkDatabase database = options is ["sqlite", ..] ? await SqliteDatabase.CreateAsync() : await PostgresDatabase.CreateAsync(ReportOptions.FindServer()!);
        await using var system = database.Systems.First(s => s.Name == name).Create();
        using var sample = new AllocationSample();
        foreach (var workload in Enum.GetValues<Workload>().Where(run.Includes))
        {
            var calls = workload == Workload.CreateTenThousand ? 20 : 20_000;
            await CallAsync(system, workload, 1, calls / 10);
            sample.Clear();
            var bytes = GC.GetTotalAllocatedBytes(precise: true);
            await CallAsync(system, workload, calls, calls);
            bytes = (GC.GetTotalAllocatedBytes(precise: true) - bytes) / calls;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{workload}: {bytes:N0} B a call"));
            foreach (var (type, share) in sample.Top(Types))
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {share * bytes,10:N0}  {type}"));
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
