using System.Diagnostics;

namespace Ashlar.Benchmarks.Client;

/// <summary>Runs every workload on every system in turn, round by round, and writes shares of what is written by hand.</summary>
internal static class ClientReport
{
    private static readonly int[] s_callers = [1, 8];

    public static async Task<int> RunAsync(string[] options)
    {
        var run = ClientRun.Parse(options);
        if (options is not [("postgresql" or "sqlite") and var kind, ..])
        {
            Console.Error.WriteLine("name the database: postgresql or sqlite");
            return 2;
        }

        if (kind == "postgresql" && ReportOptions.FindServer() is null)
        {
            return 2;
        }

        await using IBenchmarkDatabase database = kind == "sqlite" ? await SqliteDatabase.CreateAsync() : await PostgresDatabase.CreateAsync(ReportOptions.FindServer()!);
        var text = new ClientTable(run.Callers is [var only] ? $"{database.Name}, {only} at a time" : database.Name, run.Rounds);
        foreach (var callers in s_callers.Where(run.Includes))
        {
            await MeasureAsync(text, database, callers, run);
        }

        Console.Write(text);
        if (ReportOptions.ValueOf(options, "--write") is { } file)
        {
            ReportSections.Replace(file, text.ToString());
        }

        return 0;
    }

    private static async Task MeasureAsync(ClientTable text, IBenchmarkDatabase database, int callers, ClientRun run)
    {
        var peers = new List<Peer>();
        foreach (var (name, create, isShared) in database.Systems.Where(s => run.Includes(s.Name)))
        {
            peers.Add(new OwnPeer(name, [.. Enumerable.Range(0, isShared ? 1 : callers).Select(_ => create())]));
        }

        if (run.Includes("Prisma") && PrismaPeer.TryStart(database) is { } prisma)
        {
            peers.Add(prisma);
        }

        text.Start(callers, peers);
        foreach (var workload in Enum.GetValues<Workload>().Where(run.Includes))
        {
            text.Add(workload, await MeasureAsync(peers, workload, callers, run));
        }

        foreach (var peer in peers)
        {
            await peer.DisposeAsync();
        }
    }

    /// <returns>The slices of each peer, round by round; none where it cannot do the work.</returns>
    private static async Task<List<Slice>[]> MeasureAsync(List<Peer> peers, Workload workload, int callers, ClientRun run)
    {
        var measured = peers.ConvertAll(_ => new List<Slice>()).ToArray();
        var rounds = run.RoundsOf(workload);
        var spent = new TimeSpan[peers.Count];
        for (var round = -1; round < rounds; round++)
        {
            // Who goes first changes, so that nobody always follows the same one.
            for (var i = 0; i < peers.Count; i++)
            {
                var turn = (i + Math.Max(round, 0)) % peers.Count;
                if (!peers[turn].Has(workload) || (measured[turn].Count > 0 && spent[turn] > run.MostTimeOf(workload)))
                {
                    continue;
                }

                var start = Stopwatch.GetTimestamp();
                if (round < 0)
                {
                    // One caller leaves the compiler a core.
                    await peers[turn].MeasureAsync(workload, callers: 1, run.WarmUp);
                }

                var slice = await peers[turn].MeasureAsync(workload, callers, round < 0 ? run.WarmUp / 3 : run.Slice);
                if (round >= 0)
                {
                    spent[turn] += Stopwatch.GetElapsedTime(start);
                    measured[turn].Add(slice);
                }
            }
        }

        return measured;
    }
}
