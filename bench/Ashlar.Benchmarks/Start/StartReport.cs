using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ashlar.Benchmarks.Client;

namespace Ashlar.Benchmarks.Start;

/// <summary>How long a program takes from its start to its end, whose only work is to read one row.</summary>
internal static class StartReport
{
    private const string Jit = "../artifacts/bin/Ashlar.FirstRow/release/Ashlar.FirstRow";
    private const string ReadyToRun = "../artifacts/publish/Ashlar.FirstRow/release_linux-x64/Ashlar.FirstRow";
    private static readonly string[] s_systems = ["hand-written", "ashlar", "dapper", "ef"];
    private static readonly string[] s_forms = [Jit, ReadyToRun];

    public static async Task<int> RunAsync(string[] options)
    {
        if (ReportOptions.FindServer() is not { } server)
        {
            return 2;
        }

        foreach (var (form, how) in s_forms.Zip(["dotnet build bench/Ashlar.FirstRow -c Release", "dotnet publish bench/Ashlar.FirstRow -c Release -r linux-x64 --no-self-contained -p:PublishReadyToRun=true"]))
        {
            if (!File.Exists(BenchFolder.File(form)))
            {
                Console.Error.WriteLine($"{form} is not there: {how}");
                return 2;
            }
        }

        var rounds = int.Parse(ReportOptions.ValueOf(options, "--rounds") ?? "15", CultureInfo.InvariantCulture);
        await using var postgres = await PostgresDatabase.CreateAsync(server);
        await using var sqlite = await SqliteDatabase.CreateAsync();
        var text = new StringBuilder(
            $"""
            ## Process start

            A program that reads one user by its id and ends, from start to end of its process, in turn, {rounds} rounds: median milliseconds (quartiles).

            | | PostgreSQL, JIT | PostgreSQL, ReadyToRun | SQLite, JIT | SQLite, ReadyToRun |
            |---|---|---|---|---|

            """);
        var cells = new Dictionary<(string System, string Database, string Form), List<double>>();
        for (var round = -1; round < rounds; round++)
        {
            foreach (var system in s_systems)
            {
                foreach (var (database, address) in (ReadOnlySpan<(string, string)>)
                    [("postgresql", system == "ashlar" ? postgres.Url : postgres.PlainConnectionString), ("sqlite", system == "ashlar" ? sqlite.Url : sqlite.ConnectionString)])
                {
                    foreach (var form in s_forms)
                    {
                        var time = Run(BenchFolder.File(form), system, database, address);
                        if (round >= 0)
                        {
                            (cells.TryGetValue((system, database, form), out var times) ? times : cells[(system, database, form)] = []).Add(time);
                        }
                    }
                }
            }
        }

        foreach (var system in s_systems)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {system} |");
            foreach (var database in (string[])["postgresql", "sqlite"])
            {
                foreach (var form in s_forms)
                {
                    double[] times = [.. cells[(system, database, form)].Order()];
                    text.Append(CultureInfo.InvariantCulture, $" {Quantile.At(times, 0.5):0} ({Quantile.At(times, 0.25):0}–{Quantile.At(times, 0.75):0}) |");
                }
            }

            text.Append('\n');
        }

        Console.Write(text);
        if (ReportOptions.ValueOf(options, "--write") is { } file)
        {
            ReportSections.Replace(file, text.ToString());
        }

        return 0;
    }

    private static double Run(string program, params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} did not read the row");
    }
}
