using System.Text;
using Ashlar.Testing;

namespace Apps.Testing;

/// <summary>What a load test has measured.</summary>
public sealed class LoadReport
{
    private readonly string _name;
    private readonly string _on;
    private readonly string _others;
    private readonly int _clients;
    private readonly TimeSpan _time;
    private readonly IReadOnlyList<(LoadCall Call, double Milliseconds, string? Error)> _samples;

    internal LoadReport(string name, string on, string others, int clients, TimeSpan time, IReadOnlyList<(LoadCall Call, double Milliseconds, string? Error)> samples) =>
        (_name, _on, _others, _clients, _time, _samples) = (name, on, others, clients, time, samples);

    public int Calls => _samples.Count;

    /// <summary>What went wrong, each sort of it once.</summary>
    public IReadOnlyList<string> Errors => [.. _samples.Select(s => s.Error).OfType<string>().Distinct()];

    public double CallsPerSecond => Calls / _time.TotalSeconds;

    /// <summary>The table, a line for each kind of call.</summary>
    public override string ToString()
    {
        var table = new StringBuilder();
        table.Append($"{_on}: {_clients} clients, {_time.TotalSeconds:0.0} s, {CallsPerSecond:0} requests/s, {Errors.Count} sorts of errors\n\n");
        table.Append($"{Environment.ProcessorCount} cores; {_others}.\n\n");
        table.Append("| call | requests | p50 ms | p99 ms | errors |\n|---|---|---|---|---|\n");
        foreach (var group in _samples.GroupBy(s => s.Call.Name).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Line(table, group.Key, [.. group]);
        }

        Line(table, "all", _samples);
        return table.ToString();
    }

    /// <summary>Puts the table into its file in <c>bench/results</c>, in the place of the one for the same database.</summary>
    public void Keep()
    {
        var path = Repository.PathOf("bench", "results", $"load-{_name}.md");
        var others = File.Exists(path)
            ? File.ReadAllText(path).Split("\n## ").Skip(1).Where(p => !p.StartsWith($"{_on}:", StringComparison.Ordinal))
            : [];
        var parts = others.Append(ToString()).Select(p => p.Trim()).Order(StringComparer.Ordinal);
        File.WriteAllText(path, $"# {_name} under load\n\nMade by its load test with `ASHLAR_LOAD_SECONDS`, clients and server in one process over loopback.\n\n## {string.Join("\n\n## ", parts)}\n");
    }

    private static void Line(StringBuilder table, string name, IReadOnlyList<(LoadCall Call, double Milliseconds, string? Error)> samples)
    {
        var sorted = samples.Select(s => s.Milliseconds).Order().ToArray();
        table.Append($"| {name} | {sorted.Length} | {At(sorted, 0.5):0.0} | {At(sorted, 0.99):0.0} | {samples.Count(s => s.Error is not null)} |\n");
    }

    private static double At(double[] sorted, double part) => sorted.Length == 0 ? 0 : sorted[Math.Min((int)(sorted.Length * part), sorted.Length - 1)];
}
