using System.CommandLine;
using System.CommandLine.Parsing;
using Ashlar.Cli.Output;
using Ashlar.Diagnostics;

namespace Ashlar.Cli.Commands;

/// <summary>Says what is wrong with a command line that was not understood.</summary>
internal static class UsageReport
{
    public static void Print(ParseResult result)
    {
        var verb = Verb(result.CommandResult);
        IReadOnlyList<Diagnostic> findings = result switch
        {
            { CommandResult.Command.Subcommands: [_, ..] verbs } when result.UnmatchedTokens is [var word, ..] => [UsageDiagnostics.UnknownVerb(verb, word, Names(verbs))],
            { CommandResult.Command.Subcommands: [_, ..] verbs } => [UsageDiagnostics.VerbMissing(verb, Names(verbs))],
            // The value behind an option that does not exist is no second mistake.
            { UnmatchedTokens: [_, ..] words } => [.. words.Where((w, i) => i == 0 || w.StartsWith('-') || !words[i - 1].StartsWith('-')).Select(w => UsageDiagnostics.UnknownWord(verb, w, Names(result.CommandResult.Command.Options)))],
            _ => [.. result.Errors.Select(e => UsageDiagnostics.Refused(verb, e.Message))],
        };

        // What was not understood is not in the result: the words themselves tell who reads the answer.
        if (result.Tokens.Any(t => t.Value == "--json"))
        {
            // As the verb would: these two have nothing else to tell than findings.
            if (result.CommandResult.Command.Name is "validate" or "generate")
            {
                DiagnosticReport.PrintJson(findings);
            }
            else
            {
                DiagnosticReport.PrintJson([], findings);
            }
        }
        else
        {
            DiagnosticReport.Print(findings);
        }
    }

    private static string Verb(CommandResult command) =>
        command.Parent is CommandResult parent ? $"{Verb(parent)} {command.Command.Name}" : "ashlar";

    private static IReadOnlyList<string> Names(IEnumerable<Symbol> symbols) => [.. symbols.Where(s => s is not Option { Hidden: true }).Select(s => s.Name)];
}
