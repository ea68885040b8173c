using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;
using Ashlar.Schema.Binding;

namespace Ashlar.Schema.Diagnostics;

/// <summary>Attributes and the arguments of attributes, whatever they mean.</summary>
internal static class AttributeDiagnostics
{
    public static Diagnostic Unknown(AttributeSyntax attribute, IEnumerable<string> known)
    {
        var sign = attribute.IsBlockLevel ? "@@" : "@";
        var nearest = Spelling.Nearest(attribute.Name.Value, known);
        return Diagnostic.Error("PSL0120", $"the attribute \"{sign}{attribute.Name.Value}\" is not known here", attribute.Location,
            nearest is null ? "remove it" : $"write {sign}{nearest}, or remove it");
    }

    public static Diagnostic Duplicate(AttributeSyntax attribute) => Diagnostic.Error(
        "PSL0121", $"the attribute \"{NameOf(attribute)}\" may stand here only once", attribute.Location, "keep one of them");

    public static Diagnostic MissingArgument(AttributeSyntax attribute, string argument) => Diagnostic.Error(
        "PSL0122", $"the attribute \"{NameOf(attribute)}\" lacks its argument \"{argument}\"", attribute.Location,
        $"write {NameOf(attribute)}({(argument == "fields" ? "[…]" : "…")})");

    public static Diagnostic DuplicateArgument(string argument, Location location) => Diagnostic.Error(
        "PSL0123", $"the argument \"{argument}\" is given twice", location, "keep one of them");

    public static Diagnostic NamedAndUnnamed(string argument, Location location) => Diagnostic.Error(
        "PSL0124", $"the argument \"{argument}\" is given both with and without its name", location, "keep one of them");

    public static Diagnostic SeveralUnnamedArguments(AttributeSyntax attribute, IEnumerable<string> values) => Diagnostic.Error(
        "PSL0125", $"the attribute \"{NameOf(attribute)}\" takes one argument without a name, but got several", attribute.Location,
        $"put them in brackets: [{string.Join(", ", values)}]");

    public static Diagnostic UnknownArgument(AttributeSyntax attribute, ArgumentSyntax argument) => Diagnostic.Error(
        "PSL0126", argument.Name is { } name
            ? $"the attribute \"{NameOf(attribute)}\" has no argument \"{name.Value}\" here"
            : $"the attribute \"{NameOf(attribute)}\" takes no argument without a name here", argument.Location, "remove it");

    public static Diagnostic MissingValue(NameSyntax argument) => Diagnostic.Error(
        "PSL0127", $"the argument \"{argument.Value}\" has no value", argument.Location, $"write {argument.Value}: …, or remove it");

    public static Diagnostic TrailingComma(Location location) => Diagnostic.Error(
        "PSL0128", "a comma stands after the last argument", location, "remove the comma");

    public static Diagnostic EmptyText(string argument, Location location) => Diagnostic.Error(
        "PSL0129", $"the argument \"{argument}\" is empty", location, "write a name between the quotes, or remove the argument");

    public static Diagnostic WrongValueType(string expected, ExpressionSyntax value) => Diagnostic.Error(
        "PSL0130", $"expected {expected}, but got {ExpressionKinds.Describe(value)}", value.Location, $"write {expected} in its place");

    public static Diagnostic NotOneOf(string argument, string value, IEnumerable<string> allowed, Location location) => Diagnostic.Error(
        "PSL0131", $"expected {string.Join(" or ", allowed.Select(a => $"\"{a}\""))} as \"{argument}\", but got \"{value}\"", location,
        "write one of the values that are allowed");

    public static Diagnostic ClientNameCharacters(AttributeSyntax attribute, string name, Location location) => Diagnostic.Error(
        "PSL0132", $"the name \"{name}\" of \"{NameOf(attribute)}\" has characters that a client cannot use", location,
        "use letters from a to z, digits and underscores only");

    private static string NameOf(AttributeSyntax attribute) => (attribute.IsBlockLevel ? "@@" : "@") + attribute.Name.Value;
}
