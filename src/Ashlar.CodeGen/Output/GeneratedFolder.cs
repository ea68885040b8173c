using Ashlar.CodeGen.Diagnostics;
using Ashlar.CodeGen.Emitting;
using Ashlar.Diagnostics;

namespace Ashlar.CodeGen.Output;

/// <summary>The folder that holds a generated client.</summary>
public static class GeneratedFolder
{
    /// <summary>
    /// Makes the folder hold these files. One that has the same text is not written, so that its time stays; a generated
    /// one of a model that is gone is removed; files that we did not write are left alone.
    /// </summary>
    /// <returns>The full paths, in the order of <paramref name="files"/>; of no use where something could not be written.</returns>
    public static IReadOnlyList<string> Write(string folder, IReadOnlyList<GeneratedFile> files, DiagnosticBag diagnostics)
    {
        try
        {
            return Write(folder, files);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(OutputDiagnostics.NotWritten(folder, error.Message));
            return [];
        }
    }

    private static string[] Write(string folder, IReadOnlyList<GeneratedFile> files)
    {
        Directory.CreateDirectory(folder);
        var paths = files.Select(f => Path.GetFullPath(Path.Combine(folder, f.Name))).ToArray();
        foreach (var (path, file) in paths.Zip(files))
        {
            if (!File.Exists(path) || File.ReadAllText(path) != file.Text)
            {
                File.WriteAllText(path, file.Text);
            }
        }

        // Two names that differ in case are one file on some systems.
        var kept = paths.ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var path in Directory.EnumerateFiles(folder, "*.g.cs").Where(p => !kept.Contains(Path.GetFullPath(p)) && IsGenerated(p)).ToArray())
        {
            File.Delete(path);
        }

        return paths;
    }

    private static bool IsGenerated(string path) =>
        File.ReadLines(path).FirstOrDefault()?.StartsWith(FileEmitter.Mark, StringComparison.Ordinal) is true;
}
