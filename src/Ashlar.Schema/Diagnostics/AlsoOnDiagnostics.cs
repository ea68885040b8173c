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

    public static Diagnostic SqlDefault(ScalarFieldSymbol field, DatabaseProvider own) => Diagnostic.Error(
        "PSL0682",
        $"the default of \"{field.Name}\" is SQL of {own.DisplayName}",
        field.Default!.Attribute.Location,
        "let the client make the value, with uuid(), now() and the like, or write a constant");

    public static Diagnostic OwnType(ScalarFieldSymbol field, DatabaseProvider own) => Diagnostic.Error(
        "PSL0683", $"\"{field.Name}\" has a type that only {own.DisplayName} knows", field.NameLocation, "give it a type of the schema language");

    /// <summary>What is wrong with a schema on a database that is not the datasource's own: a finding of the language's own rules, or of this file.</summary>
    public static Diagnostic OnOther(Diagnostic finding, DatabaseProvider other) => finding with
    {
        Code = finding.Code is "PSL0682" or "PSL0683" ? finding.Code : "PSL0684",
        Message = $"the schema cannot be used on {other.DisplayName} too: {finding.Message}",
        Help = $"{(finding.Code == "PSL0500" ? "do without it" : finding.Help)}; or remove @alsoOn({other.Name})",
    };
}
