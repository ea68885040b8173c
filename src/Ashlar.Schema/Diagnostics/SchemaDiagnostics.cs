using Ashlar.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Diagnostics;

/// <summary>Schemas of the database: <c>schemas</c> and <c>@@schema</c>.</summary>
internal static class SchemaDiagnostics
{
    public static Diagnostic Unknown(string schema, Location location) => Diagnostic.Error(
        "PSL0340", $"the datasource does not name the schema \"{schema}\"", location, $"add \"{schema}\" to schemas of the datasource");

    public static Diagnostic Missing(BlockSymbol block) => Diagnostic.Error(
        "PSL0341", $"the {block.Keyword} \"{block.Name}\" does not say which schema it is in, though the datasource names schemas", block.NameLocation, "add @@schema(\"…\")");
}
