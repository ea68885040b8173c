using System.Globalization;
using System.Text;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Ashlar.Benchmarks.Language;

/// <summary>Runs the language's benchmarks beside the peer and writes them as a table.</summary>
internal static class LanguageReport
{
    public static void Run(string[] options)
    {
        // In this process: a generated project would have to know the repository's build settings.
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddLogger(ConsoleLogger.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "ashlar-benchmarks"));
        var summary = BenchmarkRunner.Run<LanguageBenchmarks>(config);
        var table = Render(summary);
        Console.Write(table);
        if (options is ["--write", var file])
        {
            File.WriteAllText(file, table);
        }
    }

    private static string Render(Summary summary)
    {
        var text = new StringBuilder();
        text.AppendLine("# Parse, validate, format").AppendLine();
        text.AppendLine("A schema of 10 and of 500 models, each with an enum (`GeneratedSchema.cs`), against Prisma's language engine 7.10 (WebAssembly in");
        text.AppendLine("Node.js, `prisma.mjs`) in the same run. Validating and formatting include parsing. Ratio: Prisma's time over ours; read that and");
        text.AppendLine("the allocation, not the milliseconds.").AppendLine();
        text.AppendLine("| models | operation | Ashlar, ms | allocated, KB | Prisma, ms | ratio |").AppendLine("|---:|---|---:|---:|---:|---:|");
        foreach (var group in summary.Reports.GroupBy(report => (int)report.BenchmarkCase.Parameters[nameof(LanguageBenchmarks.Models)]))
        {
            var peer = PrismaPeer.Measure(group.Key);
            foreach (var report in group)
            {
                text.AppendLine(Row(group.Key, report, peer));
            }
        }

        return text.ToString();
    }

    private static string Row(int models, BenchmarkReport report, IReadOnlyDictionary<string, double>? peer)
    {
        var operation = report.BenchmarkCase.Descriptor.WorkloadMethod.Name;
        var ours = report.ResultStatistics!.Median / 1_000_000;
        var allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) / 1024;
        var (time, ratio) = peer is not null && peer.TryGetValue(operation, out var theirs)
            ? (theirs.ToString("0.00", CultureInfo.InvariantCulture), (theirs / ours).ToString("0.0", CultureInfo.InvariantCulture))
            : ("–", "–");
        return $"| {models} | {operation.ToLowerInvariant()} | {ours.ToString("0.00", CultureInfo.InvariantCulture)} | {allocated} | {time} | {ratio} |";
    }
}
