using Ashlar.Diagnostics;
using Ashlar.Schema.Providers;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Diagnostics;

/// <summary>One schema for several databases: <c>@alsoOn</c>.</summary>
internal static class AlsoOnDiagnostics
{
    public static Diagnostic UnknownProvider(string name, IEnumerable<string> known, Location location) => Diagnostic.Error(
        "PSL0680", $"\"@alsoOn\" names \"{name}\", which is not a database that is supported", location, $"write {string.Join(" or ", known.Select(k => $"@alsoOn({k})"))}");

    public static Diagnostic SaidAlready(DatabaseProvider provider, Location location) => Diagnostic.Error(
        "PSL0681", $"the schema is for {provider.DisplayName} already", location, "remove the annotation, or name another database");

    public static Diagnostic SqlDefault(ScalarFieldSymbol field, DatabaseProvider own, DatabaseProvider other) => Diagnostic.Error(
        "PSL0682",
        $"the default of \"{field.Name}\" is SQL of {own.DisplayName}, but the schema is for {other.DisplayName} too",
        field.Default!.Attribute.Location,
        $"let the client make the value, with uuid(), now() and the like, or write a constant; or remove @alsoOn({other.Name})");

    public static Diagnostic OwnType(ScalarFieldSymbol field, DatabaseProvider own, DatabaseProvider other) => Diagnostic.Error(
        "PSL0683",
        $"\"{field.Name}\" has a type that only {own.DisplayName} knows, but the schema is for {other.DisplayName} too",
        field.NameLocation,
        $"give it a type of the schema language; or remove @alsoOn({other.Name})");

    /// <summary>What a rule finds wrong with a schema on a database that is not the datasource's own.</summary>
    public static Diagnostic OnOther(Diagnostic finding, DatabaseProvider other) => Diagnostic.Error(
        "PSL0684", $"the schema cannot be used on {other.DisplayName} too: {finding.Message}", finding.Location, $"{finding.Help}; or remove @alsoOn({other.Name})");
}
