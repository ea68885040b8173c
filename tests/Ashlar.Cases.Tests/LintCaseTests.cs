using System.Text.RegularExpressions;
using Ashlar.Migrations.Lint;
using Ashlar.Testing;

namespace Ashlar.Cases.Tests;

/// <summary><c>tests/cases/lint</c> and <c>docs/reference/lint</c>: each rule finds what it should, and nothing else.</summary>
public partial class LintCaseTests
{
    public static TheoryData<string> Cases => [.. LintCases.Paths];

    public static TheoryData<string> Codes => [.. LintRules.All.Select(r => r.Code)];

    [Theory, MemberData(nameof(Cases))]
    public void Finds_what_the_case_says(string path)
    {
        var lint = new LintCase(path);
        if (CaseFolder.Accepts && lint.Actual != lint.Expected)
        {
            lint.Accept(lint.Actual);
            return;
        }

        Assert.Equal(lint.Expected, lint.Actual);
    }

    [Theory, MemberData(nameof(Codes))]
    public void Has_a_case_that_fires_and_one_that_does_not(string code)
    {
        var cases = LintCases.Paths.Select(p => new LintCase(p)).Where(c => c.Code == code).Select(c => c.Report.Findings.Any(f => f.Rule.Code == code)).ToList();

        Assert.True(cases.Contains(true), $"no case below tests/cases/lint/*/{code} fires");
        Assert.True(cases.Contains(false), $"no case below tests/cases/lint/*/{code} is quiet");
    }

    [Theory, MemberData(nameof(Codes))]
    public void The_samples_of_its_page_are_right(string code)
    {
        var rule = LintRules.Find(code)!;
        var samples = Sample().Matches(File.ReadAllText(PageOf(code))).Select(m => m.Groups[1].Value).ToList();

        Assert.Equal(2, samples.Count);
        Assert.Contains(code, FoundIn(rule, samples[0]));
        Assert.DoesNotContain(code, FoundIn(rule, samples[1]));
    }

    [Fact]
    public void Every_code_has_a_page_and_every_page_a_code()
    {
        string[] own = ["LNT001", "LNT002", "LNT003", "LNT004", "LNT005", "LNT006"];
        var pages = Directory.GetFiles(Repository.PathOf("docs", "reference", "lint"), "LNT*.md").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

        Assert.Equal(LintRules.All.Select(r => r.Code).Concat(own).Order(StringComparer.Ordinal), pages);
        Assert.All(pages, p => Assert.StartsWith($"# {p}: ", File.ReadAllText(PageOf(p)), StringComparison.Ordinal));
    }

    [Fact]
    public void Codes_and_names_are_used_once()
    {
        Assert.Equal(LintRules.All.Count, LintRules.All.Select(r => r.Code).Distinct().Count());
        Assert.Equal(LintRules.All.Count, LintRules.All.Select(r => r.Name).Distinct().Count());
    }

    private static IEnumerable<string> FoundIn(LintRule rule, string sample) =>
        LintCases.Lint(LintCases.DialectOf(rule), sample, rule.Code).Findings.Select(f => f.Rule.Code);

    private static string PageOf(string code) => Repository.PathOf("docs", "reference", "lint", $"{code}.md");

    [GeneratedRegex("^```sql\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Sample();
}
