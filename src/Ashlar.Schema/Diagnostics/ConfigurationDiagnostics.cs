using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Schema.Diagnostics;

/// <summary>Datasources and generators.</summary>
internal static class ConfigurationDiagnostics
{
    public static Diagnostic MissingValue(ConfigBlockSyntax block, string property) => Diagnostic.Error(
        "PSL0280", $"the property \"{property}\" of the {block.Keyword.Value} \"{block.Name.Value}\" has no value", block.Name.Location, $"write {property} = …, or remove it");

    public static Diagnostic MissingProperty(ConfigBlockSyntax block, string property, string example) => Diagnostic.Error(
        "PSL0281", $"the {block.Keyword.Value} \"{block.Name.Value}\" has no \"{property}\"", block.Name.Location, $"write {property} = \"{example}\"");

    public static Diagnostic UnknownProperty(ConfigBlockSyntax block, PropertySyntax property, string? nearest) => Diagnostic.Error(
        "PSL0282", $"the {block.Keyword.Value} \"{block.Name.Value}\" cannot have the property \"{property.Name.Value}\"", property.Location,
        nearest is null ? "remove it" : $"write \"{nearest}\", or remove it");

    public static Diagnostic ProviderFromEnvironment(ConfigBlockSyntax block) => Diagnostic.Error(
        "PSL0283", $"the provider of the datasource \"{block.Name.Value}\" cannot come from the environment", block.Name.Location,
        "write the provider itself: the language of the schema depends on it");

    public static Diagnostic UnknownProvider(string name, IEnumerable<string> known, Location location) => Diagnostic.Error(
        "PSL0284", $"the provider \"{name}\" is not supported", location, $"write {string.Join(" or ", known.Select(k => $"\"{k}\""))}");

    public static Diagnostic SeveralDatasources(ConfigBlockSyntax block) => Diagnostic.Error(
        "PSL0285", $"the datasource \"{block.Name.Value}\" is one of several, but a schema has one", block.Name.Location, "keep one of them; a second database has a schema of its own");

    public static Diagnostic UnknownRelationMode(ConfigBlockSyntax block, string mode) => Diagnostic.Error(
        "PSL0286", $"expected \"foreignKeys\" or \"prisma\" as \"relationMode\", but got \"{mode}\"", block.Name.Location, "write one of the two");

    public static Diagnostic TwoRelationModes(Location location) => Diagnostic.Error(
        "PSL0287", "\"referentialIntegrity\" is the old name of \"relationMode\", but both are set", location, "keep \"relationMode\"");

    public static Diagnostic OldRelationModeName(Location location) => Diagnostic.Warning(
        "PSL0288", "\"referentialIntegrity\" is the old name of \"relationMode\"", location, "write \"relationMode\"");

    public static Diagnostic PreviewFeaturesInDatasource(Location location) => Diagnostic.Error(
        "PSL0289", "\"previewFeatures\" belongs in a generator", location, "move it to a generator block");

    public static Diagnostic NoSchemas(Location location) => Diagnostic.Error(
        "PSL0290", "\"schemas\" is empty", location, "name the schemas of the database, or remove the property");

    public static Diagnostic DuplicateSchema(string name, Location location) => Diagnostic.Error(
        "PSL0291", $"the schema \"{name}\" is named twice", location, "name each schema once");

    public static Diagnostic EnvironmentVariable(Location location) => Diagnostic.Error(
        "PSL0292", "env() takes the name of one environment variable in quotes", location, "write env(\"DATABASE_URL\")");

    public static Diagnostic NamedEnvironmentVariable(Location location) => Diagnostic.Warning(
        "PSL0293", "the argument of env() has no name", location, "write env(\"DATABASE_URL\")");

    public static Diagnostic ExtensionArgument(string argument, Location location) => Diagnostic.Error(
        "PSL0294", $"expected \"map\", \"schema\" or \"version\" once, each with a text, but got {argument}", location, "write an extension as name(map: \"…\", schema: \"…\", version: \"…\")");

    public static Diagnostic EmptyExtensionArgument(string name, Location location) => Diagnostic.Warning(
        "PSL0297", $"\"{name}\" of the extension has no value, and is not used", location, $"write {name} \"…\", or remove it");

    public static Diagnostic SameUrl(string property, Location location) => Diagnostic.Warning(
        "PSL0295", $"\"shadowDatabaseUrl\" is the same as \"{property}\", but the shadow database is emptied again and again", location, "give the shadow database a URL of its own");

    public static Diagnostic UnreadableUrl(string property, Location location) => Diagnostic.Warning(
        "PSL0296", $"the \"{property}\" of the datasource is not a text or env(\"…\"), and is not used", location, $"write {property} = env(\"…\"), or remove it");

    public static Diagnostic ObjectInGenerator(ConfigBlockSyntax block, PropertySyntax property) => Diagnostic.Warning(
        "PSL0312", $"\"{property.Name.Value}\" is an object, for which Prisma passes over the whole generator \"{block.Name.Value}\", and so do we", property.Location,
        "write a text, a number or a list of them");

    public static Diagnostic UnknownPreviewFeature(string name, IEnumerable<string> known, Location location) => Diagnostic.Error(
        "PSL0310", $"there is no preview feature \"{name}\"", location, $"remove it, or write one of {string.Join(", ", known)}");

    public static Diagnostic StablePreviewFeature(string name, Location location) => Diagnostic.Warning(
        "PSL0311", $"the feature \"{name}\" needs no preview any more", location, "remove it");
}
