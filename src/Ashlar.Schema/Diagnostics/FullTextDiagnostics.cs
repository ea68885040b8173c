using Ashlar.Diagnostics;
using Ashlar.Schema.Annotations;
using Ashlar.Schema.Binding;
using Ashlar.Schema.Providers;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Diagnostics;

/// <summary>Rows that are found by their words: <c>@fulltext</c>.</summary>
internal static class FullTextDiagnostics
{
    public static Diagnostic UnknownField(AnnotationArgumentSyntax argument, ModelSymbol model)
    {
        var nearest = Spelling.Nearest(argument.Value, model.Fields.Select(f => f.Name));
        return Diagnostic.Error("PSL0690", $"the model \"{model.Name}\" has no field \"{argument.Value}\"", argument.Location,
            nearest is null ? "name the String fields whose words are to be found" : $"write {nearest}");
    }

    public static Diagnostic NotAText(AnnotationArgumentSyntax argument, ModelSymbol model) => Diagnostic.Error(
        "PSL0691", $"\"{model.Name}.{argument.Value}\" is no String, so it has no words", argument.Location, "name String fields that are no lists");

    public static Diagnostic Repeated(AnnotationArgumentSyntax argument, ScalarFieldSymbol field) => Diagnostic.Error(
        "PSL0692", $"\"{field}\" is named twice", argument.Location, "name each field once");

    public static Diagnostic Secret(AnnotationArgumentSyntax argument, ScalarFieldSymbol field, string reason) => Diagnostic.Error(
        "PSL0693", $"\"{field}\" is {reason}", argument.Location, "leave the field out");

    public static Diagnostic UnknownLanguage(Location location, string language, DatabaseProvider provider) => Diagnostic.Error(
        "PSL0694", $"{provider.DisplayName} knows no word endings of \"{language}\"", location,
        provider.SearchLanguages is { } known ? $"write {string.Join(" or ", known.Select(k => $"\"{k}\""))}" : "write the name of a text search configuration in small letters, such as \"english\"");

    public static Diagnostic BadWeights(Location location, string weights, int count) => Diagnostic.Error(
        "PSL0695", $"expected {Counted.Of(count, "weight")} from A to D, one for each field, but got \"{weights}\"", location, "write one letter for each field, such as \"A, D\"");

    public static Diagnostic ReservedColumn(AnnotationArgumentSyntax argument, ScalarFieldSymbol field, DatabaseProvider provider) => Diagnostic.Error(
        "PSL0696", $"{provider.DisplayName} takes no column called \"{field.DatabaseName}\" into a full-text index", argument.Location, "give the column another name with @map");

    public static Diagnostic NameTaken(AnnotationUse use, ModelSymbol model, ModelSymbol other, string name) => Diagnostic.Error(
        "PSL0697", $"the full-text index of \"{model.Name}\" is called \"{name}\", as the table of \"{other.Name}\" is", use.Location, "give one of the tables another name with @@map");
}
