using System.Globalization;

namespace Ashlar.Benchmarks.Client;

/// <summary>What a run measures, and how long. Short slices in many rounds: what else the machine does meanwhile meets all systems alike.</summary>
internal sealed record ClientRun(int Rounds, TimeSpan Slice, string[] Systems, string[] Workloads, string[] Callers)
{
    /// <summary>Code is compiled, and compiled again where it is hot, as in any program that runs on: twice, each time after a tenth of a second without new code; plans are made, caches are filled.</summary>
    public TimeSpan WarmUp => TimeSpan.FromSeconds(4);

    /// <summary>Who needs seconds for a call is not asked in every round.</summary>
    public TimeSpan MostTime => Slice * Rounds * 3;

    public static ClientRun Parse(string[] options) => new(
        Number(options, "--rounds", 15),
        TimeSpan.FromMilliseconds(Number(options, "--slice", 60)),
        List(options, "--systems"),
        List(options, "--workloads"),
        List(options, "--callers"));

    public bool Includes(string system) => Systems.Length == 0 || system == "hand-written" || Systems.Contains(system);

    public bool Includes(Workload workload) => Workloads.Length == 0 || Workloads.Contains(workload.ToString());

    public bool Includes(int callers) => Callers.Length == 0 || Callers.Contains(callers.ToString(CultureInfo.InvariantCulture));

    // A call of ten thousand rows is longer than a slice.
    public int RoundsOf(Workload workload) => workload == Workload.CreateTenThousand ? Math.Min(Rounds, 5) : Rounds;

    private static int Number(string[] options, string name, int unlessSet) =>
        ReportOptions.ValueOf(options, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : unlessSet;

    private static string[] List(string[] options, string name) => ReportOptions.ValueOf(options, name)?.Split(';') ?? [];
}
