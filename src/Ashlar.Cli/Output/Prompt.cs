using Ashlar.Diagnostics;

namespace Ashlar.Cli.Output;

/// <summary>Questions to the person at the terminal. Where there is none, nobody answers.</summary>
internal static class Prompt
{
    /// <summary>Somebody sits there who can answer.</summary>
    public static bool IsAnswered => !Console.IsInputRedirected && !Console.IsErrorRedirected;

    /// <returns><see langword="null"/> where nobody answers, or with nothing.</returns>
    public static string? Ask(string question)
    {
        if (!IsAnswered)
        {
            return null;
        }

        Console.Error.Write($"{question}: ");
        return Console.In.ReadLine() is { Length: > 0 } answer ? answer : null;
    }

    /// <summary>Shows what it is about and asks; only a clear yes is one.</summary>
    public static bool Confirm(IReadOnlyList<Diagnostic> about, string question)
    {
        if (!IsAnswered)
        {
            return false;
        }

        DiagnosticReport.Print([.. about.Select(d => d with { Severity = Severity.Warning, Help = null })]);
        return Ask($"{question} [y/N]")?.ToLowerInvariant() is "y" or "yes";
    }

    /// <summary>Shows what it is about and asks.</summary>
    /// <returns><see langword="null"/> where nobody answers.</returns>
    public static bool? Choose(Diagnostic about, string question) => IsAnswered ? Confirm([about], question) : null;
}
