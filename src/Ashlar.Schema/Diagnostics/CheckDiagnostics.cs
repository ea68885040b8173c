using Ashlar.Diagnostics;
using Ashlar.Schema.Annotations;

namespace Ashlar.Schema.Diagnostics;

/// <summary>Conditions that the database keeps: <c>@check</c>.</summary>
internal static class CheckDiagnostics
{
    public static Diagnostic NothingToCheck(AnnotationUse use) => Diagnostic.Error(
        "PSL0650", $"\"{use.Owner.Name}\" has no bounds that \"@check\" could bring into the database", use.Location,
        "write @check(\"…\") with an SQL expression, or add @range or @length");

    public static Diagnostic BadExpression(Location location, string problem) => Diagnostic.Error(
        "PSL0651", $"the expression cannot stand in a CHECK: {problem}", location, "write one SQL expression that is true or false");

    public static Diagnostic NameTooLong(Location location, string name, int limit) => Diagnostic.Error(
        "PSL0652", $"expected a name of at most {limit} bytes for the CHECK, but got \"{name}\"", location, "choose a shorter name");

    public static Diagnostic NameTaken(Location location, string name) => Diagnostic.Error(
        "PSL0653", $"another CHECK of this model is named \"{name}\"", location, "give each CHECK its own name, or none");
}
