using Ashlar.Cli.Schemas;
using Ashlar.Diagnostics;

namespace Ashlar.Cases.Tests;

/// <summary>The places with errors, <c>file:line</c> each. The words are each tool's own, so only places can be compared.</summary>
internal static class ErrorLines
{
    public static string Ours(IReadOnlyList<SourceFile> files)
    {
        var diagnostics = new DiagnosticBag();
        new SchemaInput("schema", files).Bind(diagnostics);

        // Annotations are comments to Prisma: what is wrong with them only Ashlar can know.
        return Joined(diagnostics
            .Where(d => d.Severity == Severity.Error && !d.Code.StartsWith("PSL06", StringComparison.Ordinal))
            .Select(d => d.Location is { } place ? $"{place.File.Path}:{place.Start.Line}" : ""));
    }

    public static string Prismas(IReadOnlyList<SourceFile> files)
    {
        var lines = files.ToDictionary(f => f.Path, f => f.Lines);
        return Joined(Testing.Oracle.Validate([.. files.Select(f => (f.Path, f.Text))])
            .Where(f => !f.IsWarning)
            .Select(f => $"{f.File}:{lines[f.File].PositionOf(f.Start).Line}"));
    }

    private static string Joined(IEnumerable<string> places) => string.Join('\n', places.Distinct().Order(StringComparer.Ordinal));
}
