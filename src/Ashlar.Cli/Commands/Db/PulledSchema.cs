using Ashlar.Cli.Connections;
using Ashlar.Cli.Schemas;
using Ashlar.Database;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Pulling;
using Ashlar.Psl;
using Ashlar.Psl.Syntax;
using Ashlar.Schema;

namespace Ashlar.Cli.Commands.Db;

/// <summary>The files of a schema with the text that they get.</summary>
internal sealed record PulledSchema(IReadOnlyList<(SourceFile File, string Text)> Files)
{
    /// <summary>Where new blocks go in a schema of several files; Prisma's name.</summary>
    private const string NewFile = "introspected.prisma";

    /// <param name="isAnew">Models are written anew: of the schema only its settings stay.</param>
    public static PulledSchema From(DatabaseProject project, DatabaseSchema database, bool isAnew, DiagnosticBag diagnostics)
    {
        var written = project.Schema.Files.Select(SchemaParser.Parse).ToList();
        List<SchemaSyntax> files = [.. isAnew ? written.Select(SettingsOf) : written];
        var previous = isAnew ? Bind() : project.Model;
        if (previous is { Models: [], Views: [], Enums: [] } && PartialIndexFeature.IsMissing(project.Dialect, database, previous))
        {
            files = files.ConvertAll(PartialIndexFeature.AddTo);
            previous = Bind();
        }

        var target = Target(project.Schema, files);
        if (!files.Contains(target))
        {
            files.Add(target);
            written.Add(target);
        }

        var texts = Pull.Run(project.Dialect, database, files, previous, target.File, diagnostics);
        return new PulledSchema([.. written.Zip(texts, (file, text) => (file.File, text)).Where(f => f.text.Trim().Length > 0 || f.File.Text.Length > 0)]);

        DataModel Bind() => new SchemaInput(project.Schema.Path, [.. files.Select(f => f.File)]).Bind(new DiagnosticBag())!;
    }

    private static SchemaSyntax SettingsOf(SchemaSyntax file) =>
        SchemaParser.Parse(new SourceFile(file.File.Path, string.Join("\n", file.Blocks.OfType<ConfigBlockSyntax>().Select(WithDocumentation))));

    private static string WithDocumentation(ConfigBlockSyntax block)
    {
        var start = block.DocumentationLines.Select(l => l.Span.Start).Append(block.Span.Start).Min();
        return block.File.TextOf(new TextSpan(start, block.Span.End)) + "\n";
    }

    private static SchemaSyntax Target(SchemaInput schema, List<SchemaSyntax> files)
    {
        if (!Directory.Exists(schema.Path))
        {
            return files[0];
        }

        var path = Path.Combine(schema.Path, NewFile);
        return files.Find(f => f.File.Path == path) ?? SchemaParser.Parse(new SourceFile(path, ""));
    }
}
