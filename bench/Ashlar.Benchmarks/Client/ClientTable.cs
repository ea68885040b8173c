using System.Globalization;
using System.Text;

namespace Ashlar.Benchmarks.Client;

/// <summary>The report on one database.</summary>
internal sealed class ClientTable
{
    private readonly StringBuilder text = new();
    private readonly StringBuilder costs = new();

    public ClientTable(string database, int rounds) => text.Append(
        CultureInfo.InvariantCulture,
        $"""
        ## {database}

        {rounds} rounds ({Math.Min(rounds, ClientRun.MostRoundsOfTenThousand)} for ten thousand rows, fewer for who needs seconds for a call). Throughput as a share of hand-written in the same round: median (quartiles).

        """);

    public void Start(int callers, List<Peer> peers)
    {
        WriteHead(text, $"{callers} at a time", peers);
        if (callers == 1)
        {
            // With one caller it is known whose they are.
            WriteHead(costs, "Bytes that a call allocates, and microseconds of the client's processor time, medians", peers);
        }

        hasCosts = callers == 1;
    }

    public void Add(Workload workload, List<Slice>[] measured)
    {
        text.Append(CultureInfo.InvariantCulture, $"| {workload} |");
        foreach (var slices in measured)
        {
            text.Append(' ').Append(slices.Count == 0 ? "–" : Shares(slices, measured[0])).Append(" |");
        }

        text.Append('\n');
        if (hasCosts)
        {
            costs.Append(CultureInfo.InvariantCulture, $"| {workload} |");
            foreach (var slices in measured)
            {
                costs.Append(' ').Append(slices is [{ Bytes: not null }, ..] ? Cost(slices) : "–").Append(" |");
            }

            costs.Append('\n');
        }
    }

    public override string ToString() => $"{text}{costs}";

    private bool hasCosts;

    private static void WriteHead(StringBuilder table, string title, List<Peer> peers) => table.Append(
        CultureInfo.InvariantCulture,
        $"\n### {title}\n\n| | {string.Join(" | ", peers.Select(p => p.Name))} |\n|---|{string.Concat(peers.Select(_ => "---|"))}\n");

    private static string Shares(List<Slice> slices, List<Slice> byHand)
    {
        var shares = slices.Zip(byHand, (s, hand) => s.PerSecond / hand.PerSecond).Order().ToArray();
        var form = Quantile.At(shares, 0.5) < 0.1 ? "0.000" : "0.00";
        var (low, middle, high) = (Text(shares, 0.25, form), Text(shares, 0.5, form), Text(shares, 0.75, form));
        return slices == byHand ? "1" : $"{middle} ({low}–{high})";
    }

    private static string Cost(List<Slice> slices)
    {
        var bytes = Quantile.At([.. slices.Select(s => s.Bytes!.Value).Order()], 0.5);
        var processor = Quantile.At([.. slices.Select(s => s.Processor!.Value).Order()], 0.5);
        return string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} B, {processor:N0} µs");
    }

    private static string Text(double[] sorted, double quantile, string form) => Quantile.At(sorted, quantile).ToString(form, CultureInfo.InvariantCulture);
}
