namespace Ashlar.Diagnostics;

/// <summary>
/// One finding for the user: what is wrong, where, and what to do instead. Findings are made by named factories
/// grouped by topic (<c>RelationDiagnostics.MissingReferences(…)</c>), never where they are found.
/// </summary>
/// <param name="Code">A stable code of the area's ledger, such as <c>PSL0042</c>. Codes are never used for anything else later.</param>
/// <param name="Message">One sentence, no full stop; names in double quotes; "expected A, but got B".</param>
/// <param name="Location">Where; <see langword="null"/> when there is no text to point at, such as a missing file.</param>
/// <param name="Help">The next step, as an instruction; <see langword="null"/> only where the message already is one.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, Location? Location = null, string? Help = null)
{
    /// <summary>What to write instead, line by line; empty where the help says it all.</summary>
    public IReadOnlyList<string> Instead { get; init; } = [];

    public static Diagnostic Error(string code, string message, Location? location = null, string? help = null) =>
        new(code, Severity.Error, message, location, help);

    public static Diagnostic Warning(string code, string message, Location? location = null, string? help = null) =>
        new(code, Severity.Warning, message, location, help);
}
