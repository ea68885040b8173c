using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Schema.Diagnostics;

/// <summary>Types of fields, composite types and enums.</summary>
internal static class TypeDiagnostics
{
    public static Diagnostic Unknown(string name, string? nearest, Location location) => Diagnostic.Error(
        "PSL0150", $"there is no type \"{name}\"", location,
        nearest is null ? "use a built-in type, or define a model or an enum of that name" : $"write \"{nearest}\"");

    public static Diagnostic ModelInCompositeType(string type, string model, Location location) => Diagnostic.Error(
        "PSL0151", $"the type \"{type}\" cannot refer to the model \"{model}\": relations start and end at models", location,
        "move the relation to the model that has this type");

    public static Diagnostic EmptyEnum(string name, Location location) => Diagnostic.Error(
        "PSL0152", $"the enum \"{name}\" has no values", location, "give it one value at least");

    public static Diagnostic CompositeTypeCycle(string type, string field, Location location) => Diagnostic.Error(
        "PSL0153", $"the type \"{type}\" contains itself through its field \"{field}\"", location, "make the field optional or a list");

    public static Diagnostic BlockAttributeInCompositeType(AttributeSyntax attribute, string type) => Diagnostic.Error(
        "PSL0154", $"the type \"{type}\" cannot have the attribute \"@@{attribute.Name.Value}\"", attribute.Location, "remove it; only models have keys and names in the database");

    public static Diagnostic FieldAttributeInCompositeType(AttributeSyntax attribute, string type) => Diagnostic.Error(
        "PSL0155", $"a field of the type \"{type}\" cannot have the attribute \"@{attribute.Name.Value}\"", attribute.Location, "remove it; only fields of models can have it");
}
