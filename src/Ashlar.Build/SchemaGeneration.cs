using Ashlar.CodeGen;
using Ashlar.Database.Dialects;
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

    private static IDialect[] Dialects => [new Database.Sqlite.Dialect(), new Database.PostgreSql.Dialect()];

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
        // A build asks no database: what it said stands beside the files.
        var folder = Directory.Exists(schema) ? schema : Path.GetDirectoryName(Path.GetFullPath(schema))!;
        var queries = QuerySource.Read(model, folder, files.Select(f => f.Text), static () => Dialects, diagnostics);
        if (diagnostics.HasErrors)
        {
            return ([], diagnostics);
        }

        var result = ClientGenerator.Generate(new GeneratorInput(model, name, request.Namespace, request.Drivers) { Queries = queries });
        diagnostics.AddRange(result.Diagnostics);
        return (result.Files, diagnostics);
    }
}
