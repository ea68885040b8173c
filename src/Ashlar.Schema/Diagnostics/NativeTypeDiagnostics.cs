using Ashlar.Diagnostics;
using Ashlar.Schema.Binding;
using Ashlar.Schema.Providers;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Diagnostics;

/// <summary>Types of the database behind a field: <c>@db.VarChar(40)</c>.</summary>
internal static class NativeTypeDiagnostics
{
    public static Diagnostic WrongPrefix(NativeTypeSymbol type, string datasource) => Diagnostic.Error(
        "PSL0410", $"expected the datasource's name \"{datasource}\" before the dot, but got \"{type.Prefix}\"", type.Location,
        $"write @{datasource}.{type.Name}");

    public static Diagnostic Unknown(NativeTypeSymbol type, DatabaseProvider provider)
    {
        var nearest = Spelling.Nearest(type.Name, provider.NativeTypes.Select(t => t.Name));
        return Diagnostic.Error("PSL0411", $"there is no native type \"{type.Name}\" in {provider.DisplayName}", type.Location,
            nearest is null ? "remove the attribute, or name a type of the database" : $"write @{type.Prefix}.{nearest}");
    }

    public static Diagnostic WrongArgumentCount(NativeTypeSymbol type, NativeTypeDefinition definition)
    {
        var expected = definition.Parameters.Count switch
        {
            0 => "no arguments",
            1 => "one argument or none",
            var count => $"{count} arguments or none",
        };
        return Diagnostic.Error("PSL0412", $"expected {expected} for \"{type.Name}\", but got {type.Arguments.Count}", type.Location,
            $"write {Form(type.Prefix, definition)}");
    }

    public static Diagnostic NotANumber(NativeTypeSymbol type, NativeTypeParameter parameter, string argument) => Diagnostic.Error(
        "PSL0413", $"expected a whole number as {parameter.Name} of \"{type.Name}\", but got {argument}", type.Location,
        "write digits only, without quotes");

    public static Diagnostic OutOfRange(NativeTypeSymbol type, NativeTypeParameter parameter, uint argument) => Diagnostic.Error(
        "PSL0414", $"expected the {parameter.Name} of \"{type.Name}\" to be {Range(parameter)}, but got {argument}", type.Location,
        "choose a number that the database can take");

    public static Diagnostic AboveOther(NativeTypeSymbol type, NativeTypeParameter parameter, uint argument, uint limit) => Diagnostic.Error(
        "PSL0415", $"expected the {parameter.Name} of \"{type.Name}\" to be at most its {parameter.NotAbove} {limit}, but got {argument}", type.Location,
        $"make the {parameter.Name} smaller, or the {parameter.NotAbove} greater");

    public static Diagnostic WrongFieldType(NativeTypeSymbol type, NativeTypeDefinition definition, ScalarType actual) => Diagnostic.Error(
        "PSL0416", $"expected a field of type {definition.Scalar} for \"{type.Name}\", but got {actual}", type.Location,
        $"write the field's type as {definition.Scalar}, or choose another native type");

    public static Diagnostic NotUnsupported(
        ScalarFieldSymbol field, NativeTypeDefinition definition, IReadOnlyList<string> arguments, string datasource) =>
        Diagnostic.Error("PSL0417", $"\"{field}\" is {field.Type}, but the language has a name for that type", field.Location,
            $"write {definition.Scalar} @{datasource}.{new NativeType(definition.Name, arguments)}");

    public static Diagnostic NotIndexable(ScalarFieldSymbol field, string nativeType, string attribute) => Diagnostic.Error(
        "PSL0418", $"\"{field}\" is of type \"{nativeType}\", which has no order and no equality, so \"{attribute}\" cannot name it", field.Location,
        "remove the field from the index, or give it another type");

    private static string Form(string prefix, NativeTypeDefinition definition) =>
        definition.Parameters.Count == 0
            ? $"@{prefix}.{definition.Name}"
            : $"@{prefix}.{definition.Name} or @{prefix}.{definition.Name}({string.Join(", ", definition.Parameters.Select(p => p.Name))})";

    private static string Range(NativeTypeParameter parameter) =>
        parameter.Maximum == uint.MaxValue ? $"{parameter.Minimum} or more" : $"from {parameter.Minimum} to {parameter.Maximum}";
}
