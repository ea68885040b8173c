using Ashlar.Diagnostics;

namespace Ashlar.Psl.Diagnostics;

internal static class LiteralDiagnostics
{
    public static Diagnostic UnknownEscape(Location location) => Diagnostic.Error(
        "PSL0012",
        $"unknown escape \"{location.File.TextOf(location.Span)}\" in a string",
        location,
        "write \\\\ for a backslash; the escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX");

    public static Diagnostic InvalidUnicodeEscape(Location location) => Diagnostic.Error(
        "PSL0013",
        $"expected \\u with four hexadecimal digits that stand for a character, but got \"{location.File.TextOf(location.Span)}\"",
        location,
        "write a character beyond U+FFFF as two escapes, a high and a low surrogate, or as itself");

    public static Diagnostic NestedTooDeeply(Location location, int limit) => Diagnostic.Error(
        "PSL0014",
        $"expected at most {limit} levels of brackets, but got more",
        location,
        "take the inner brackets out");
}
