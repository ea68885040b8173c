using Ashlar.Testing;

namespace Ashlar.Cases.Tests;

/// <summary>The golden cases: adding one needs no C#.</summary>
internal static class CaseFolder
{
    public static string Root => Repository.PathOf("tests", "cases");

    /// <summary>The expected parts are rewritten instead of compared. CI never does.</summary>
    public static bool Accepts => Acceptance.IsOn;

    /// <summary>Every schema below a folder, relative to the root: <c>*.prisma</c> files, and folders of that name as one schema.</summary>
    public static IEnumerable<string> SchemasIn(string folder) => Collect(Path.Combine(Root, folder))
        .Select(p => Path.GetRelativePath(Root, p))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Collect(string folder) => Directory.EnumerateFileSystemEntries(folder).SelectMany(entry =>
        entry.EndsWith(".prisma", StringComparison.Ordinal) ? [entry] : Directory.Exists(entry) ? Collect(entry) : []);
}
