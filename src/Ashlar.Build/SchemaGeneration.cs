using Ashlar.CodeGen;
using Ashlar.Database.PostgreSql;
using Ashlar.Database.Sqlite;
using Ashlar.Diagnostics;
using Ashlar.Psl;
using Ashlar.Schema;
using Ashlar.Schema.Files;
using Ashlar.Schema.Providers;

namespace Ashlar.Build;

/// <summary>From the files of a schema to the files of its client.</summary>
internal static class SchemaGeneration
{
    private static readonly DatabaseProvider[] Providers = [new SqliteProvider(), new PostgreSqlProvider()];

    /// <summary>The files, and every finding on the way.</summary>
    public static (IReadOnlyList<GeneratedFile> Files, DiagnosticBag Diagnostics) Run(string schema, BuildRequest request)
    {
        var diagnostics = new DiagnosticBag();
        var files = SchemaFiles.Read(schema, diagnostics);
        if (diagnostics.HasErrors)
        {
            return ([], diagnostics);
        }

        var binding = SchemaBinder.Bind([.. files.Select(SchemaParser.Parse)], Providers);
        diagnostics.AddRange(binding.Diagnostics);
        if (binding.Model is not { } model)
        {
            return ([], diagnostics);
        }

        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(schema));
        var result = ClientGenerator.Generate(new GeneratorInput(model, name, request.Namespace, request.Drivers));
        diagnostics.AddRange(result.Diagnostics);
        return (result.Files, diagnostics);
    }
}
