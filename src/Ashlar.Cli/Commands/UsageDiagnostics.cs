using Ashlar.Diagnostics;
using Ashlar.Schema.Binding;

namespace Ashlar.Cli.Commands;

/// <summary>Findings about the command line itself.</summary>
internal static class UsageDiagnostics
{
    /// <param name="verb">With the program and what stands before it: <c>ashlar migrate</c>.</param>
    /// <param name="word">What was written.</param>
    /// <param name="verbs">What can be written.</param>
    public static Diagnostic UnknownVerb(string verb, string word, IReadOnlyList<string> verbs) =>
        NotUnderstood($"\"{verb}\" has no verb \"{word}\"", Suggest(word, verbs) ?? OneOf(verbs));

    public static Diagnostic VerbMissing(string verb, IReadOnlyList<string> verbs) => NotUnderstood($"\"{verb}\" needs a verb", OneOf(verbs));

    public static Diagnostic UnknownWord(string verb, string word, IReadOnlyList<string> options) => NotUnderstood(
        word.StartsWith('-') ? $"\"{verb}\" has no option \"{word}\"" : $"\"{verb}\" does not know what to do with \"{word}\"",
        Suggest(word, options) ?? SeeHelp(verb));

    /// <param name="verb">See <see cref="UnknownVerb"/>.</param>
    /// <param name="reason">A sentence.</param>
    public static Diagnostic Refused(string verb, string reason) => NotUnderstood(reason.TrimEnd('.'), SeeHelp(verb));

    private static Diagnostic NotUnderstood(string message, string help) => Diagnostic.Error("CLI0002", message, help: help);

    private static string OneOf(IReadOnlyList<string> verbs) => $"write one of {string.Join(", ", verbs)}";

    private static string SeeHelp(string verb) => $"{verb} --help lists what can be written";

    private static string? Suggest(string word, IReadOnlyList<string> names) =>
        Spelling.Nearest(word, names) is { } near ? $"write \"{near}\"" : null;
}
