using System.Text.RegularExpressions;
using Ashlar.Database.Scripts;
using Ashlar.Migrations.Lint;
using Ashlar.Testing;

namespace Ashlar.Cases.Tests;

/// <summary><c>tests/cases/lint</c> and <c>docs/reference/lint</c>: each rule finds what it should, and nothing else.</summary>
public partial class LintCaseTests
{
    /// <summary>https://atlasgo.io/lint/analyzers</summary>
    private static readonly string[] Atlas =
    [
        "DS101", "DS102", "DS103", "MF101", "MF102", "MF103", "MF104", "CD101", "CD102", "CD103", "BC101", "BC102", "PG101", "PG102", "PG103", "PG104",
        "PG105", "PG110", "PG301", "PG302", "PG303", "PG304", "PG305", "PG306", "PG307", "PG308", "PG309", "PG310", "PG311", "LT101", "NM101", "NM102",
        "NM103", "NM104", "NM105", "NM106", "TX101", "TX201", "NL101",
    ];

    /// <summary>https://squawkhq.com/docs/rules</summary>
    private static readonly string[] Squawk =
    [
        "adding-field-with-default", "adding-foreign-key-constraint", "adding-not-nullable-field", "adding-required-field",
        "adding-serial-primary-key-field", "ban-alter-domain-with-add-constraint", "ban-char-field", "ban-concurrent-index-creation-in-transaction",
        "ban-create-domain-with-constraint", "ban-drop-column", "ban-drop-database", "ban-drop-not-null", "ban-drop-table",
        "ban-duplicate-column-assignments", "ban-truncate-cascade", "ban-uncommitted-transaction", "changing-column-type", "constraint-missing-not-valid",
        "disallowed-unique-constraint", "identifier-too-long", "prefer-bigint-over-int", "prefer-bigint-over-smallint", "prefer-identity", "prefer-repack",
        "prefer-robust-stmts", "prefer-text-field", "prefer-timestamptz", "renaming-column", "renaming-table", "require-concurrent-index-creation",
        "require-concurrent-index-deletion", "require-concurrent-partition-detach", "require-concurrent-reindex", "require-enum-value-ordering",
        "require-table-schema", "require-lock-timeout", "require-statement-timeout", "require-timeout-settings", "transaction-nesting",
    ];

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

    [Theory, MemberData(nameof(Cases))]
    public void A_script_that_ends_anywhere_is_read(string path)
    {
        var lint = new LintCase(path);
        var tokens = SqlScript.Parse(lint.Script, LintCases.Dialect(path.Split('/')[1]).Syntax).Statements.SelectMany(s => s.Tokens);

        Assert.All(tokens, t => lint.LintUpTo(t.Span.End));
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
    public void Every_rule_of_the_other_linters_has_one_here_and_a_line_in_their_table()
    {
        Assert.All(Atlas, n => Assert.NotEmpty(LintRules.FindByAlias("atlas", n)));
        Assert.All(Squawk, n => Assert.NotEmpty(LintRules.FindByAlias("squawk", n)));

        var table = File.ReadAllLines(Repository.PathOf("docs", "reference", "lint", "other-linters.md"));
        foreach (var (rule, alias) in LintRules.All.SelectMany(r => r.Aliases, (r, a) => (r, a[(a.IndexOf(':', StringComparison.Ordinal) + 1)..])))
        {
            var line = Assert.Single(table, l => l.StartsWith($"| `{alias}` |", StringComparison.Ordinal) && l.Contains($"[{rule.Code}]({rule.Code}.md) {rule.Name}", StringComparison.Ordinal));
            Assert.All(
                LintCases.Paths.Select(p => new LintCase(p)).Where(c => c.Code == rule.Code).Select(c => $"`{c.Database}/{rule.Code}`").Distinct(),
                folder => Assert.Contains(folder, line, StringComparison.Ordinal));
        }
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
