using Ashlar.Diagnostics;

namespace Ashlar.Cli.Seeding;

/// <summary>What fills a database with first rows: a C# program of one file, or a SQL script, beside the schema.</summary>
internal sealed record SeedFile(string Path, bool IsProgram)
{
    private static readonly SeedFile[] Names = [new("seed.cs", IsProgram: true), new("seed.sql", IsProgram: false)];

    /// <summary>The seed of a project; <see langword="null"/> where it has none.</summary>
    /// <param name="schemaFolder">Where to look.</param>
    /// <param name="diagnostics">Two at once: which one is meant cannot be known.</param>
    public static SeedFile? Find(string schemaFolder, DiagnosticBag diagnostics)
    {
        var found = Names.Select(n => n with { Path = PathIn(schemaFolder, n.Path) }).Where(s => File.Exists(s.Path)).ToList();
        if (found is [var first, var second])
        {
            diagnostics.Add(SeedDiagnostics.TwoSeeds(first.Path, second.Path));
            return null;
        }

        return found.SingleOrDefault();
    }

    /// <summary>Where a seed would be found.</summary>
    public static IEnumerable<string> Places(string schemaFolder) => Names.Select(n => PathIn(schemaFolder, n.Path));

    private static string PathIn(string folder, string name) => folder == "." ? name : System.IO.Path.Combine(folder, name);
}
