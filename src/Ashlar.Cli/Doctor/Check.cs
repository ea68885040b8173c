using Ashlar.Diagnostics;

namespace Ashlar.Cli.Doctor;

/// <summary>One thing that was looked at.</summary>
/// <param name="Topic">What it is about, in a word or two.</param>
/// <param name="Message">How it is, or what is wrong.</param>
/// <param name="Help">What to do where something is wrong.</param>
/// <param name="Code">The error that a verb would give.</param>
internal sealed record Check(string Topic, bool IsPassed, string Message, string? Help = null, string? Code = null)
{
    public static Check Passed(string topic, string message) => new(topic, true, message);

    public static Check Failed(string topic, Diagnostic finding) => new(topic, false, finding.Message, finding.Help, finding.Code);

    /// <summary>Each error fails; where there is none, the check passes.</summary>
    public static IEnumerable<Check> Of(string topic, DiagnosticBag findings, string passed)
    {
        var errors = findings.Where(d => d.Severity == Severity.Error).Select(d => Failed(topic, d)).ToList();
        return errors is [] ? [Passed(topic, passed)] : errors;
    }
}
