using Ashlar.Diagnostics;

namespace Ashlar.Schema.Files;

/// <summary>Finds and reads the files of a schema: one file, or every <c>*.prisma</c> file below a folder.</summary>
public static class SchemaFiles
{
    /// <summary>
    /// All files of a schema together, in bytes. Real schemas stay below 1 MiB; more is a mistake (a dump, a log), which
    /// is better said than parsed.
    /// </summary>
    public const long MaxSize = 16L * 1024 * 1024;

    /// <summary>Where a schema is looked for when none is named, in this order.</summary>
    private static readonly (string Path, bool IsFolder)[] DefaultPlaces =
    [
        ("schema.prisma", false),
        (Path.Combine("prisma", "schema.prisma"), false),
        ("prisma", true),
    ];

    /// <summary>The schema below <paramref name="folder"/>, as a path relative to it; <see langword="null"/>, and a finding, where there is none.</summary>
    public static string? Locate(string folder, DiagnosticBag diagnostics)
    {
        foreach (var (path, isFolder) in DefaultPlaces)
        {
            var full = Path.Combine(folder, path);
            if (isFolder ? Directory.Exists(full) : File.Exists(full))
            {
                return path;
            }
        }

        diagnostics.Add(SchemaFileDiagnostics.NothingFound(DefaultPlaces.Select(p => p.IsFolder ? p.Path + "/" : p.Path)));
        return null;
    }

    /// <summary>
    /// Reads the file, or every file of the folder in ordinal order of their paths. What is wrong with any of them is
    /// reported; the result is of use only when nothing was.
    /// </summary>
    /// <param name="path">The path under which the files are reported.</param>
    public static IReadOnlyList<SourceFile> Read(string path, DiagnosticBag diagnostics)
    {
        if (!Directory.Exists(path))
        {
            return ReadAll([path], path, diagnostics);
        }

        var paths = SchemaFolder.FilesIn(path, diagnostics);
        if (paths is [] && !diagnostics.HasErrors)
        {
            diagnostics.Add(SchemaFileDiagnostics.FolderWithoutSchemas(path));
        }

        return ReadAll(paths, path, diagnostics);
    }

    private static List<SourceFile> ReadAll(IReadOnlyList<string> paths, string schema, DiagnosticBag diagnostics)
    {
        var files = new List<SourceFile>(paths.Count);
        var remaining = MaxSize;
        foreach (var path in paths)
        {
            if (SchemaText.Read(path, remaining, diagnostics) is not var (file, size))
            {
                continue;
            }

            remaining -= size;
            files.Add(file);
        }

        // White space alone was written by somebody, and is a schema to Prisma; no byte at all is an accident.
        if (files is not [] && files.TrueForAll(f => f.Text.Length == 0) && !diagnostics.HasErrors)
        {
            diagnostics.Add(SchemaFileDiagnostics.Empty(schema));
        }

        return files;
    }
}
