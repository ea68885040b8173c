using System.Text.RegularExpressions;
using Ashlar.Testing;

namespace Ashlar.Architecture.Tests;

/// <summary>Every code that a user can meet is explained, shown by a case, and means one thing.</summary>
public partial class DiagnosticCodeTests
{
    private static readonly Lazy<IReadOnlyList<(string Code, string File)>> s_codes = new(() =>
    [
        .. RepositoryFiles.Below("src", "*.cs").SelectMany(f => CodeLiteral().Matches(File.ReadAllText(Repository.PathOf(f))).Select(m => (m.Groups[1].Value, f))),
    ]);

    private static IEnumerable<string> Codes => s_codes.Value.Select(c => c.Code).Distinct().Order(StringComparer.Ordinal);

    [Fact]
    public void Each_has_a_page_with_a_wrong_and_a_right_example() => None(
        Codes.Where(c => !File.Exists(PageOf(c)) || !File.ReadAllText(PageOf(c)).StartsWith($"# {c}: ", StringComparison.Ordinal)),
        "write docs/reference/errors/CODE.md (\"# CODE: title\", what it means, a wrong example, the right one, why): the message alone has no room for the reason");

    [Fact]
    public void Each_has_a_case_that_shows_it() => None(
        Codes.Except(s_tested.Value),
        "add tests/cases/validate/<topic>/<case>.prisma, or a test of the verb: an error that is never seen cannot be trusted");

    [Fact]
    public void Each_is_made_in_one_place() => None(
        s_codes.Value.GroupBy(c => c.Code).Where(g => g.Count() > 1).Select(g => $"{g.Key} in {string.Join(", ", g.Select(c => c.File))}"),
        "a code means one thing; take the next free one of the area");

    [Fact]
    public void Every_page_belongs_to_a_code()
    {
        var pages = RepositoryFiles.Below("docs/reference/errors", "*.md").Select(Path.GetFileNameWithoutExtension).Where(n => n is not "README");

        Assert.Equal([], pages.Except(s_codes.Value.Select(c => c.Code)));
    }

    private static void None(IEnumerable<string> found, string reason)
    {
        var list = found.ToArray();
        Assert.True(list is [], $"{reason}:\n  {string.Join("\n  ", list)}");
    }

    private static string PageOf(string code) => Repository.PathOf("docs", "reference", "errors", $"{code}.md");

    private static readonly Lazy<HashSet<string>> s_tested = new(() =>
    [
        .. RepositoryFiles.Below("tests", "*.cs").Concat(RepositoryFiles.Below("tests/cases", "*"))
            .SelectMany(f => Code().Matches(File.ReadAllText(Repository.PathOf(f))).Select(m => m.Value)),
    ]);

    [GeneratedRegex("\"((?:PSL|MIG|GEN|CLI)[0-9]{4})\"")]
    private static partial Regex CodeLiteral();

    [GeneratedRegex("\\b(?:PSL|MIG|GEN|CLI)[0-9]{4}\\b")]
    private static partial Regex Code();
}
