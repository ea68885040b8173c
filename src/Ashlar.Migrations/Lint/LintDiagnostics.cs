using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Lint;

/// <summary>Findings about the linter's own settings, and about comments that speak to it.</summary>
public static class LintDiagnostics
{
    public static Diagnostic NoSetting(Location place) => Diagnostic.Error(
        "LNT001",
        "expected a rule and its level, such as \"LNT703 = warning\"",
        place,
        "write a line CODE = off, info, warning or error for each rule");

    public static Diagnostic UnknownLevel(string word, Location place) => Diagnostic.Error(
        "LNT002",
        $"expected a level, but got \"{word}\"",
        place,
        "write off, info, warning or error");

    public static Diagnostic UnknownRule(string code, Location place) => Diagnostic.Error(
        "LNT003",
        $"there is no rule \"{code}\"",
        place,
        "see docs/reference/lint for the codes");

    public static Diagnostic UnknownIgnored(string code, Location place) => Diagnostic.Warning(
        "LNT004",
        $"the comment ignores \"{code}\", which no rule is called",
        place,
        "correct the code, or delete the comment");

    public static Diagnostic ReasonMissing(Location place) => Diagnostic.Warning(
        "LNT005",
        "the comment does not say why the finding may be ignored",
        place,
        "write the reason behind the code: -- ashlar:ignore LNT102 nobody reads it since May");

    public static Diagnostic NothingIgnored(string code, Location place) => Diagnostic.Warning(
        "LNT006",
        $"the comment ignores \"{code}\", which is not found here",
        place,
        "delete the comment");
}
