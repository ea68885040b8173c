using System.Runtime.InteropServices;
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

        return ReadLine($"{question}: ") is { Length: > 0 } answer ? answer : null;
    }

    /// <summary>
    /// Waits for a line or for Ctrl+C. The thread that asks would hear nothing of a signal while it reads, and what it holds (a temporary
    /// database, a lock) has to be given back.
    /// </summary>
    /// <exception cref="OperationCanceledException">The user has pressed Ctrl+C.</exception>
    private static string? ReadLine(string question)
    {
        var stopped = new TaskCompletionSource();
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            stopped.TrySetResult();
        });
        Console.Error.Write(question);
        var line = Task.Run(Console.In.ReadLine);
        if (Task.WaitAny(line, stopped.Task) == 0)
        {
            return line.Result;
        }

        Console.Error.WriteLine();
        throw new OperationCanceledException();
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
