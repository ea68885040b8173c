using Ashlar.Diagnostics;
using Ashlar.Psl;
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

    public void Bind(DiagnosticBag diagnostics)
    {
        foreach (var file in Files)
        {
            diagnostics.AddRange(SchemaParser.Parse(file).Diagnostics);
        }
    }

    /// <summary>Each file's text as the formatter writes it. A file with errors is formatted as far as it is understood.</summary>
    public IReadOnlyList<string> Format() => SchemaFormatting.Format(Files);
}
