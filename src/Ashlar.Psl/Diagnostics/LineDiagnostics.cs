using Ashlar.Diagnostics;

namespace Ashlar.Psl.Diagnostics;

/// <summary>Lines and blocks that are no part of the language.</summary>
internal static class LineDiagnostics
{
    private const string Keywords = "model, view, enum, type, datasource or generator";

    public static Diagnostic OutsideBlock(Location location) => Diagnostic.Error(
        "PSL0001",
        "this line belongs to no block",
        location,
        $"start a block with {Keywords}, or make the line a comment with //");

    public static Diagnostic UnknownBlock(Location location, string keyword) => Diagnostic.Error(
        "PSL0002",
        $"expected {Keywords}, but got \"{keyword}\"",
        location,
        "write a keyword and a name in front of the brace");

    public static Diagnostic InField(Location location, string block, string? expected) => Diagnostic.Error(
        "PSL0003",
        $"this line of \"{block}\" is neither a field nor an attribute{Reason(expected)}",
        location,
        "write a field as name, type and attributes on one line, a block attribute as @@name(...)");

    public static Diagnostic InEnum(Location location, string block, string? expected) => Diagnostic.Error(
        "PSL0004",
        $"this line of the enum \"{block}\" is neither a value nor an attribute{Reason(expected)}",
        location,
        "write one value a line: a letter or digit first, then letters, digits, _ or -");

    public static Diagnostic InConfiguration(Location location, string keyword, string block, string? expected) => Diagnostic.Error(
        "PSL0005",
        $"this line of the {keyword} \"{block}\" is not a property{Reason(expected)}",
        location,
        "write name = value");

    public static Diagnostic TypeAlias(Location location, string name) => Diagnostic.Error(
        "PSL0011",
        $"the type \"{name}\" is defined by an equals sign, which the language no longer has",
        location,
        "write the type at each field that uses it");

    public static Diagnostic UnclosedBlock(Location location, string keyword, string block) => Diagnostic.Error(
        "PSL0015",
        $"the {keyword} \"{block}\" has no closing brace, so none of its lines can be read",
        location,
        "write } on a line of its own behind the last member");

    public static Diagnostic BraceEndsLine(Location location, string keyword, string block) => Diagnostic.Error(
        "PSL0016",
        $"expected a line break behind the opening brace of the {keyword} \"{block}\"",
        location,
        "write the members on lines of their own, and the closing brace on the last one");

    public static Diagnostic TextBehindBrace(Location location) => Diagnostic.Warning(
        "PSL0017",
        "text behind an opening brace means nothing and is dropped when the file is formatted",
        location,
        "move it to a line of its own");

    private static string Reason(string? expected) => expected is null ? "" : $": expected {expected}";
}
