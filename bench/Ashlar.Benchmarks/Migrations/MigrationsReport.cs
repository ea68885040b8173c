using System.Globalization;
using System.Text;
using Ashlar.Benchmarks.Client;

namespace Ashlar.Benchmarks.Migrations;

/// <summary>Runs every operation on both systems in turn, round by round, and writes Prisma's time as a multiple of ours.</summary>
internal static class MigrationsReport
{
    private const int WarmUps = 2;

    private static readonly (Operation Operation, string Name)[] s_rows =
    [
        (Operation.Diff, "diff, text to changes"),
        (Operation.DiffOfStructures, "diff of two structures"),
        (Operation.Script, "script of everything"),
        (Operation.DeployOfNothing, "deploy with nothing to do"),
        (Operation.DeployOfAll, $"deploy of {MigratedProject.MigrationCount}"),
        (Operation.Dev, $"dev behind {MigratedProject.MigrationCount}, one column more"),
        (Operation.DevOfNothing, $"dev behind {MigratedProject.MigrationCount}, nothing to do"),
    ];

    public static async Task<int> RunAsync(string[] options)
    {
        if (ReportOptions.FindServer() is not { } server)
        {
            return 2;
        }

        var rounds = int.Parse(ReportOptions.ValueOf(options, "--rounds") ?? "15", CultureInfo.InvariantCulture);
        var sizes = ReportOptions.ValueOf(options, "--tables") is { } list ? [.. list.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))] : (int[])[10, 100, 500];
        var operations = ReportOptions.ValueOf(options, "--operations") is { } names ? [.. names.Split(',').Select(Enum.Parse<Operation>)] : Enum.GetValues<Operation>();
        var file = ReportOptions.ValueOf(options, "--write");
        using var prisma = new PrismaMigrations();
        var text = new StringBuilder("# Migrations on PostgreSQL\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{rounds} rounds, systems in turn, against Prisma's migration engine 7.10 (WebAssembly in Node.js, `migrations.mjs`) on the same server.\n");
        text.Append("Both in process: no start of a process counts, a new connection does. Ratio: Prisma's time over ours in the same round, median, with the quartiles.\n");
        text.Append("Our `dev` also finds the way back and tries up, down and up again with rows in the tables; Prisma's has none. Read the ratios and\nthe allocation, not the milliseconds.\n\n");
        text.Append("| tables | operation | Ashlar, ms | allocated, KB | Prisma, ms | ratio |\n|---:|---|---:|---:|---:|---:|\n");
        Console.Write(text);
        foreach (var tables in sizes)
        {
            using var project = new MigratedProject(tables);
            await foreach (var row in MeasureAsync(project, prisma, server, rounds, [.. s_rows.Where(r => operations.Contains(r.Operation))]))
            {
                // Row by row: a run that is stopped has told what it knows.
                Console.Write(row);
                text.Append(row);
                if (file is not null)
                {
                    await File.WriteAllTextAsync(file, text.ToString());
                }
            }
        }

        return 0;
    }

    /// <returns>A row of the table for each operation.</returns>
    private static async IAsyncEnumerable<string> MeasureAsync(
        MigratedProject project, PrismaMigrations prisma, Uri server, int rounds, IReadOnlyList<(Operation Operation, string Name)> rows)
    {
        var ashlar = new AshlarMigrations(project);
        await using var deployed = await PostgresDatabase.CreateEmptyAsync(server);
        await ashlar.MeasureAsync(Operation.DeployOfAll, deployed.Url);
        foreach (var (operation, name) in rows)
        {
            var (times, bytes, peer) = (new List<double>(), new List<double>(), new List<double?>());
            for (var round = -WarmUps; round < rounds; round++)
            {
                var ours = await OnDatabaseAsync(operation, url => ashlar.MeasureAsync(operation, url));
                var theirs = await OnDatabaseAsync(operation, url => prisma.MeasureAsync(operation, project, url));
                if (round >= 0)
                {
                    times.Add(ours.Milliseconds);
                    bytes.Add(ours.Bytes);
                    peer.Add(theirs);
                }
            }

            var ratios = peer.Zip(times, (theirs, ours) => theirs / ours).OfType<double>().Order().ToArray();
            yield return string.Create(CultureInfo.InvariantCulture, $"| {project.Tables} | {name} | {Median(times):0.0} | {Median(bytes) / 1024:N0} | ")
                + (ratios is []
                    ? "– | – |\n"
                    : string.Create(CultureInfo.InvariantCulture, $"{Median(peer.OfType<double>()):0.0} | {Quantile.At(ratios, 0.5):0.0} ({Quantile.At(ratios, 0.25):0.0}–{Quantile.At(ratios, 0.75):0.0}) |\n"));
        }

        // Where all is to be applied, nothing may be there yet.
        async Task<T> OnDatabaseAsync<T>(Operation operation, Func<string, Task<T>> measure)
        {
            if (operation != Operation.DeployOfAll)
            {
                return await measure(deployed.Url);
            }

            await using var empty = await PostgresDatabase.CreateEmptyAsync(server);
            return await measure(empty.Url);
        }
    }

    private static double Median(IEnumerable<double> values) => Quantile.At([.. values.Order()], 0.5);
}
