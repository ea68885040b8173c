using System.Text.RegularExpressions;

namespace Ashlar.Architecture.Tests;

/// <summary>Rules for every source file.</summary>
public partial class SourceFileTests
{
    private const int MaxLines = 400;

    /// <summary>The projects that must work for any database.</summary>
    private static readonly string[] DatabaseAgnostic =
        ["Ashlar", "Ashlar.AspNetCore", "Ashlar.Diagnostics", "Ashlar.Psl", "Ashlar.Schema", "Ashlar.Database", "Ashlar.Migrations", "Ashlar.CodeGen", "Ashlar.Studio"];

    private static IEnumerable<string> ProductFiles => RepositoryFiles.Below("src", "*.cs").Concat(RepositoryFiles.Below("apps", "*.cs"));

    [Fact]
    public void Shared_code_names_no_database()
    {
        var hits = DatabaseAgnostic
            .SelectMany(p => RepositoryFiles.Below($"src/{p}", "*.cs"))
            .SelectMany(f => Matches(f, DatabaseName(), CodeOf));

        Nothing(hits, "ask the dialect or the provider for a fact (\"has scalar lists?\"), never for a name: the next database must need no change here");
    }

    [Fact]
    public void No_file_is_longer_than_a_reader_can_hold_in_the_head() => Nothing(
        ProductFiles.Select(f => (File: f, RepositoryFiles.Lines(f).Length)).Where(f => f.Length > MaxLines).Select(f => $"{f.File}: {f.Length} lines"),
        $"split by feature, never into a second part; the limit is {MaxLines} lines");

    [Fact]
    public void Most_files_are_short()
    {
        var lengths = ProductFiles.Select(f => RepositoryFiles.Lines(f).Length).Order().ToArray();
        var (median, high) = (lengths[lengths.Length / 2], lengths[lengths.Length * 95 / 100]);

        Assert.True(median <= 60, $"the median file has {median} lines; with more than 60, types do too much");
        Assert.True(high <= 250, $"one file in twenty has {high} lines or more; the bound is 250");
    }

    [Fact]
    public void Nothing_is_left_open() => Nothing(
        ProductFiles.Concat(RepositoryFiles.Below("tests", "*.cs")).Where(f => !f.EndsWith($"{nameof(SourceFileTests)}.cs", StringComparison.Ordinal)).SelectMany(f => Matches(f, OpenEnd(), line => line)),
        "finish it, or file an issue; a mark in the code is read by nobody, and a skipped test proves nothing");

    private static void Nothing(IEnumerable<string> hits, string reason)
    {
        var found = hits.ToArray();
        Assert.True(found is [], $"{reason}:\n  {string.Join("\n  ", found)}");
    }

    private static IEnumerable<string> Matches(string file, Regex pattern, Func<string, string> partOf) => RepositoryFiles.Lines(file)
        .Select((line, index) => (Line: line, Number: index + 1))
        .Where(l => pattern.IsMatch(partOf(l.Line)))
        .Select(l => $"{file}:{l.Number}: {l.Line.Trim()}");

    /// <summary>The line without its comment. A comment needs a blank before it here, as an address in a string has none.</summary>
    private static string CodeOf(string line) => CommentStart().Match(line) is { Success: true } comment ? line[..comment.Index] : line;

    [GeneratedRegex(@"(^|\s)//")]
    private static partial Regex CommentStart();

    [GeneratedRegex("sqlite|postgres|npgsql", RegexOptions.IgnoreCase)]
    private static partial Regex DatabaseName();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK)\b|NotImplementedException|\b(Fact|Theory)\(.*Skip(Unless|When)?\s*=")]
    private static partial Regex OpenEnd();
}
