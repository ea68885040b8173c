using Ashlar.Testing;

namespace Ashlar.Architecture.Tests;

/// <summary>The repository's own files: what was built, installed or generated is left out.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] Foreign = ["artifacts", "bin", "obj", "node_modules", "data", ".git"];

    /// <summary>Paths relative to the root, in ordinal order.</summary>
    public static IReadOnlyList<string> Below(string folder, string pattern)
    {
        var start = Repository.PathOf(folder);
        return Directory.Exists(start) ? [.. Collect(start, pattern).Order(StringComparer.Ordinal)] : [];
    }

    public static string[] Lines(string path) => File.ReadAllLines(Repository.PathOf(path));

    private static IEnumerable<string> Collect(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern).Select(f => Path.GetRelativePath(Repository.Root, f))
            .Concat(Directory.EnumerateDirectories(folder)
                .Where(d => !Foreign.Contains(Path.GetFileName(d)))
                .SelectMany(d => Collect(d, pattern)));
}
