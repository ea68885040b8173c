using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;
using Ashlar.Schema.Binding;

namespace Ashlar.Schema.Diagnostics;

/// <summary><c>@default</c> and <c>@updatedAt</c>.</summary>
internal static class DefaultDiagnostics
{
    public static Diagnostic UpdatedAtType(string field, string type, Location location) => Diagnostic.Error(
        "PSL0170", $"@updatedAt needs a field of type DateTime, but \"{field}\" is of type {type}", location, "make it a DateTime, or remove @updatedAt");

    public static Diagnostic UpdatedAtList(string field, Location location) => Diagnostic.Error(
        "PSL0171", $"@updatedAt needs one value, but \"{field}\" is a list", location, "make it a DateTime, or remove @updatedAt");

    public static Diagnostic WrongType(string field, string type, ExpressionSyntax value) => Diagnostic.Error(
        "PSL0172", $"the default of \"{field}\" must be of type {type}, but got {ExpressionKinds.Describe(value)}", value.Location, Example(type));

    public static Diagnostic ListForSingleValue(string field, Location location) => Diagnostic.Error(
        "PSL0173", $"the default of \"{field}\" is a list, but the field holds one value", location, "write one value, or make the field a list");

    public static Diagnostic SingleValueForList(string field, Location location) => Diagnostic.Error(
        "PSL0174", $"the default of the list \"{field}\" must be a list", location, "put the values in brackets: [ … ]");

    public static Diagnostic UnknownEnumValue(string field, string @enum, string value, string? nearest, Location location) => Diagnostic.Error(
        "PSL0175", $"the default of \"{field}\" is \"{value}\", which is no value of the enum \"{@enum}\"", location,
        nearest is null ? "write one of its values" : $"write {nearest}");

    public static Diagnostic FunctionForOtherType(string function, string type, Location location) => Diagnostic.Error(
        "PSL0176", $"{function}() cannot be the default of a field of type {type}", location, "use a function or a value that suits the type");

    public static Diagnostic UnknownFunction(string function, string? nearest, Location location) => Diagnostic.Error(
        "PSL0177", $"there is no function \"{function}\" for defaults", location, nearest is null ? $"write one of {string.Join(", ", DefaultFunctions.Names.Select(n => $"{n}()"))}" : $"write {nearest}()");

    public static Diagnostic FunctionArguments(string function, string expected, Location location) => Diagnostic.Error(
        "PSL0178", $"{function}() takes {expected}", location, $"write {function}(), or an argument that it takes");

    public static Diagnostic NamedAutoincrement(string field, Location location) => Diagnostic.Error(
        "PSL0179", $"the default of \"{field}\" cannot have a name: autoincrement() is no constraint", location, "remove \"map\"");

    public static Diagnostic OnUnsupportedType(string field, Location location) => Diagnostic.Error(
        "PSL0180", $"the default of \"{field}\" must be dbgenerated(\"…\"): its type is only known to the database", location, "write dbgenerated(\"…\"), or remove the default");

    public static Diagnostic OnCompositeType(string field, string type, Location location) => Diagnostic.Error(
        "PSL0181", $"the field \"{field}\" of the composite type \"{type}\" cannot have a default", location, "remove it");

    public static Diagnostic FunctionInCompositeType(string function, string field, Location location) => Diagnostic.Error(
        "PSL0182", $"{function}() cannot be the default of \"{field}\": it is in a composite type, and no column", location, "write a value, or remove the default");

    public static Diagnostic OnRelation(string field, Location location) => Diagnostic.Error(
        "PSL0183", $"the relation \"{field}\" cannot have a default", location, "set the default on the foreign key's field");

    public static Diagnostic InvalidText(string field, string format, Location location) => Diagnostic.Error(
        "PSL0184", $"the default of \"{field}\" cannot be read as {format}", location, $"write {format}");

    public static Diagnostic SeveralAutoincrements(string model, Location location) => Diagnostic.Error(
        "PSL0185", $"the model \"{model}\" has more than one autoincrement(), but the database keeps one counter a table", location, "keep one of them");

    public static Diagnostic AutoincrementOutsideId(string field, Location location) => Diagnostic.Error(
        "PSL0186", $"the field \"{field}\" has autoincrement(), but the database counts a primary key of one field only", location, "mark the field with @id, or remove the default");

    private static string Example(string type) => type switch
    {
        nameof(ScalarType.Boolean) => "write true or false",
        nameof(ScalarType.Int) or nameof(ScalarType.BigInt) or nameof(ScalarType.Float) or nameof(ScalarType.Decimal) => "write a number without quotes",
        nameof(ScalarType.DateTime) => "write now(), or a time such as \"2026-01-31T12:00:00Z\"",
        nameof(ScalarType.Json) => "write JSON in quotes, such as \"{}\"",
        nameof(ScalarType.Bytes) => "write base64 in quotes",
        nameof(ScalarType.String) => "write a text in quotes",
        _ => "write a value of the enum",
    };
}
