using System.Globalization;

namespace Ashlar.Benchmarks.Client;

/// <summary>What a run measures, and how long. Short slices in many rounds: what else the machine does meanwhile meets all systems alike.</summary>
internal sealed record ClientRun(int Rounds, TimeSpan Slice, string[] Systems, string[] Workloads, string[] Callers)
{
    /// <summary>What is written by hand, with the promise of Ashlar's batch; measured only where it is named.</summary>
    public const string Guarded = "hand-written, guarded";

    /// <summary>A call of ten thousand rows is longer than a slice.</summary>
    public const int MostRoundsOfTenThousand = 7;

    /// <summary>Code is compiled, and compiled again where it is hot, as in any program that runs on: twice, each time after a tenth of a second without new code; plans are made, caches are filled.</summary>
    public TimeSpan WarmUp => TimeSpan.FromSeconds(4);

    public static ClientRun Parse(string[] options) => new(
        Number(options, "--rounds", 15),
        TimeSpan.FromMilliseconds(Number(options, "--slice", 60)),
        List(options, "--systems"),
        List(options, "--workloads"),
        List(options, "--callers"));

    public bool Includes(string system) => (Systems.Length == 0 && system != Guarded) || system == "hand-written" || Systems.Contains(system);

    public bool Includes(Workload workload) => Workloads.Length == 0 || Workloads.Contains(workload.ToString());

    public bool Includes(int callers) => Callers.Length == 0 || Callers.Contains(callers.ToString(CultureInfo.InvariantCulture));

    public int RoundsOf(Workload workload) => workload == Workload.CreateTenThousand ? Math.Min(Rounds, MostRoundsOfTenThousand) : Rounds;

    /// <summary>Who needs seconds for a call is not asked in every round.</summary>
    public TimeSpan MostTimeOf(Workload workload) => workload == Workload.CreateTenThousand ? TimeSpan.FromSeconds(8) : Slice * Rounds * 3;

    private static int Number(string[] options, string name, int unlessSet) =>
        ReportOptions.ValueOf(options, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : unlessSet;

    private static string[] List(string[] options, string name) => ReportOptions.ValueOf(options, name)?.Split(';') ?? [];
}
