using System.Diagnostics;
using System.Text.Json;

namespace Ashlar.Benchmarks.Client;

/// <summary>Prisma's client in a Node.js process (<c>bench/client.mjs</c>), which measures inside itself: the way to it does not count.</summary>
internal sealed class PrismaPeer : Peer
{
    private readonly Process process;

    private PrismaPeer(Process process)
        : base("Prisma") => this.process = process;

    /// <returns><see langword="null"/>, and a message, where its packages are not installed or its client is not generated.</returns>
    public static PrismaPeer? TryStart(IBenchmarkDatabase database)
    {
        var provider = database.Name.ToLowerInvariant();
        if (!Directory.Exists(BenchFolder.File($"node_modules/.prisma-{provider}")))
        {
            Console.Error.WriteLine($"Prisma is left out: run \"npm ci\" and \"npx prisma generate --schema prisma/{provider}.prisma\" in bench/ first");
            return null;
        }

        var start = new ProcessStartInfo("node", [BenchFolder.File("client.mjs"), provider, database.PrismaUrl]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        return new(Process.Start(start)!);
    }

    public override bool Has(Workload workload) => true;

    public override async Task<Slice> MeasureAsync(Workload workload, int callers, TimeSpan time)
    {
        await process.StandardInput.WriteLineAsync($$"""{"workload":"{{workload}}","callers":{{callers}},"milliseconds":{{time.TotalMilliseconds}}}""");
        await process.StandardInput.FlushAsync();
        var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"Prisma's process ended during {workload}");
        return new(JsonElement.Parse(line).GetProperty("perSecond").GetDouble(), Bytes: null, Processor: null);
    }

    public override async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
