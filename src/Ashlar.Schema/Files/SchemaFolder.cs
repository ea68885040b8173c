using Ashlar.Diagnostics;

namespace Ashlar.Schema.Files;

/// <summary>The schema files below a folder.</summary>
internal static class SchemaFolder
{
    /// <summary>
    /// Every <c>*.prisma</c> file at any depth, as Prisma reads a folder. The order is ordinal by path, so that it is the
    /// same on every machine.
    /// </summary>
    public static IReadOnlyList<string> FilesIn(string folder, DiagnosticBag diagnostics)
    {
        var files = new List<string>();
        Collect(folder, [], files, diagnostics);
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    private static void Collect(string folder, List<string> above, List<string> files, DiagnosticBag diagnostics)
    {
        try
        {
            var real = RealPathOf(folder);
            if (above.Contains(real))
            {
                diagnostics.Add(SchemaFileDiagnostics.LinkLoop(folder));
                return;
            }

            foreach (var entry in Directory.EnumerateFileSystemEntries(folder))
            {
                if (Directory.Exists(entry))
                {
                    Collect(entry, [.. above, real], files, diagnostics);
                }
                else if (entry.EndsWith(".prisma", StringComparison.Ordinal))
                {
                    files.Add(entry);
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(SchemaFileDiagnostics.Unreadable(folder, error.Message));
        }
    }

    private static string RealPathOf(string folder)
    {
        var full = Path.GetFullPath(folder);
        return Directory.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
    }
}
