using Ashlar.Diagnostics;
using Ashlar.Psl;
using Ashlar.Psl.Syntax;
using Ashlar.Schema;
using Ashlar.Schema.Files;
using Ashlar.Schema.Formatting;

namespace Ashlar.Cli.Schemas;

/// <summary>The schema that a verb works on, as text.</summary>
/// <param name="Path">The file or folder, as the user named it or where it was found.</param>
internal sealed record SchemaInput(string Path, IReadOnlyList<SourceFile> Files)
{
    /// <summary>Finds the schema where none is named, and reads its files; <see langword="null"/>, and findings, where they cannot be used.</summary>
    public static SchemaInput? Load(string? path, DiagnosticBag diagnostics)
    {
        path ??= SchemaFiles.Locate(Directory.GetCurrentDirectory(), diagnostics);
        if (path is null)
        {
            return null;
        }

        var files = SchemaFiles.Read(path, diagnostics);
        return diagnostics.HasErrors ? null : new SchemaInput(path, files);
    }

    /// <summary>The folder that the schema is in, or is.</summary>
    public string Folder => Directory.Exists(Path) ? Path : System.IO.Path.GetDirectoryName(Path) is { Length: > 0 } folder ? folder : ".";

    /// <summary>The same schema; with a datasource of that provider where it has none.</summary>
    public SchemaInput For(string? provider) => provider is null || Files.SelectMany(f => SchemaParser.Parse(f).Blocks).Any(b => b is ConfigBlockSyntax { Kind: ConfigBlockKind.Datasource })
        ? this
        : this with { Files = [.. Files, new SourceFile("--provider", $"datasource db {{\n  provider = \"{provider}\"\n}}\n")] };

    /// <summary>What the schema means; <see langword="null"/>, and findings, where it has errors.</summary>
    public DataModel? Bind(DiagnosticBag diagnostics)
    {
        var result = SchemaBinder.Bind([.. Files.Select(SchemaParser.Parse)], Databases.Providers);
        diagnostics.AddRange(result.Diagnostics);
        if (result.Model is not { } model)
        {
            return null;
        }

        ViewFiles.ReadInto(model, Folder, diagnostics);
        foreach (var each in model.Others.Prepend(model).Where(m => m.Views.Any(v => v.Query is not null)))
        {
            CheckQueries(each, diagnostics);
        }

        return diagnostics.HasErrors ? null : model;
    }

    /// <summary>Apart, so that a schema without views does not load the migration tools.</summary>
    private static void CheckQueries(DataModel model, DiagnosticBag diagnostics)
    {
        if (model.Datasource is { } datasource && Connections.Dialects.Find(datasource.Provider.Name) is { } dialect)
        {
            Migrations.Definitions.Check(model, dialect.Syntax, diagnostics);
        }
    }

    /// <summary>Each file's text as the formatter writes it. A file with errors is formatted as far as it is understood.</summary>
    public IReadOnlyList<string> Format() => SchemaFormatting.Format(Files, Databases.Providers);
}
