using Ashlar.Diagnostics;

namespace Ashlar.Psl.Diagnostics;

internal static class FieldDiagnostics
{
    public static Diagnostic MissingType(Location location, string block, string field) => Diagnostic.Error(
        "PSL0006",
        $"the field \"{field}\" of \"{block}\" has no type",
        location,
        $"write the type behind the name, such as {field} String");

    public static Diagnostic OutdatedColon(Location location, string field) => Diagnostic.Error(
        "PSL0007",
        $"expected a type behind \"{field}\", but got a colon",
        location,
        "remove the colon");

    public static Diagnostic RequiredMark(Location location, string type) => Diagnostic.Error(
        "PSL0008",
        $"expected \"{type}\", but got \"{type}!\"",
        location,
        "remove the exclamation mark: a field is required unless its type ends with a question mark");

    public static Diagnostic LeadingBrackets(Location location, string type) => Diagnostic.Error(
        "PSL0009",
        $"expected \"{type}[]\", but got \"[{type}]\"",
        location,
        $"write the brackets behind the type: {type}[]");

    public static Diagnostic OptionalList(Location location, string type) => Diagnostic.Error(
        "PSL0010",
        $"expected a list or an optional type, but got \"{type}[]?\"",
        location,
        $"write {type}[], which may be empty, or {type}?");
}
