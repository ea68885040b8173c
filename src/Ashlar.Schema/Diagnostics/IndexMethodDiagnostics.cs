using Ashlar.Diagnostics;
using Ashlar.Schema.Binding;
using Ashlar.Schema.Providers;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Diagnostics;

/// <summary>Index methods and operator classes: <c>type:</c> and <c>ops:</c>.</summary>
internal static class IndexMethodDiagnostics
{
    public static Diagnostic UnknownMethod(string name, IEnumerable<string> known, Location location) => Diagnostic.Error(
        "PSL0430", $"there is no index type \"{name}\"", location,
        Spelling.Nearest(name, known) is { } nearest ? $"write {nearest}" : "name an index type, or remove \"type\"");

    public static Diagnostic UnsupportedMethod(string name, DatabaseProvider provider, Location location) => Diagnostic.Error(
        "PSL0431", $"there is no index type \"{name}\" in {provider.DisplayName}", location,
        $"use {string.Join(" or ", provider.IndexMethods.Select(m => m.Name))}, or remove \"type\"");

    public static Diagnostic UnknownOperatorClass(string name, IEnumerable<string> known, Location location) => Diagnostic.Error(
        "PSL0432", $"there is no operator class \"{name}\"", location,
        Spelling.Nearest(name, known) is { } nearest ? $"write {nearest}" : $"write raw(\"{name}\") if the database has a class of that name");

    /// <param name="suitable">The classes that the method has for the field.</param>
    public static Diagnostic OperatorClassOfOtherMethod(
        KeySymbol index, string operatorClass, IndexMethodDefinition method, IReadOnlyCollection<string> suitable) => Diagnostic.Error(
        "PSL0433", $"the operator class \"{operatorClass}\" does not belong to the index type \"{method.Name}\"", index.Location,
        suitable.Count > 0 ? $"use {string.Join(" or ", suitable)}" : "remove \"ops\", or choose another index type");

    /// <param name="suitable">The classes that the method has for the field.</param>
    public static Diagnostic OperatorClassOfOtherType(
        KeySymbol index, KeyFieldSymbol field, string type, string operatorClass, IReadOnlyCollection<string> suitable) => Diagnostic.Error(
        "PSL0434", $"the operator class \"{operatorClass}\" is not for the type {type} of \"{field.Name}\"", index.Location,
        suitable.Count > 0 ? $"use {string.Join(" or ", suitable)}" : "give the field the type that the class is for, or choose another index type");

    public static Diagnostic UnsupportedType(KeySymbol index, KeyFieldSymbol field, string type, IndexMethodDefinition method) => Diagnostic.Error(
        "PSL0435", $"the index type \"{method.Name}\" has no operator class of its own choice for the type {type} of \"{field.Name}\"", index.Location,
        "name a class with ops: …, or choose another index type");

    public static Diagnostic SeveralFields(KeySymbol index, IndexMethodDefinition method, Severity severity) => new(
        "PSL0436", severity, $"an index of the type \"{method.Name}\" holds one field, but {index.AttributeName} names {index.Fields.Count}", index.Location,
        "make an index for each field");

    public static Diagnostic Sorted(KeySymbol index, IndexMethodDefinition method, Severity severity) => new(
        "PSL0437", severity, $"an index of the type \"{method.Name}\" keeps no order", index.Location, "remove \"sort\", or choose another index type");
}
