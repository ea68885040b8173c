using System.Text;
using System.Text.RegularExpressions;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.Lint;

namespace Ashlar.Cases.Tests;

/// <summary>Lints scripts as the cases and the pages have them.</summary>
internal static partial class LintCases
{
    private const string BeforeName = "20260101000000_before";
    private static readonly IDialect[] Dialects = [new Database.PostgreSql.Dialect(), new Database.Sqlite.Dialect()];

    public static IEnumerable<string> Paths => Directory.GetFiles(Path.Combine(CaseFolder.Root, "lint"), "*.sql", SearchOption.AllDirectories)
        .Where(f => Path.GetFileName(f) != "before.sql")
        .Select(f => Path.GetRelativePath(CaseFolder.Root, f))
        .Order(StringComparer.Ordinal);

    public static IDialect Dialect(string name) => Dialects.Single(d => d.Name == name);

    /// <summary>The first database that can have the problem.</summary>
    public static IDialect DialectOf(LintRule rule) => Array.Find(Dialects, rule.AppliesTo)!;

    public static string Before(IDialect dialect) => File.ReadAllText(Path.Combine(CaseFolder.Root, "lint", dialect.Name, "before.sql"));

    /// <param name="code">The rule that runs whatever its usual level.</param>
    public static LintReport Lint(IDialect dialect, string script, string code)
    {
        var rule = LintRules.Find(code)!;
        var settings = rule.Level == LintLevel.Off ? $"{code} = warning" : "";
        var linter = new Linter(dialect, LintSettings.Parse(new SourceFile(LintSettings.FileName, settings), []))
        {
            Released = Released().Match(script) is { Success: true } match ? new HashSet<string> { BeforeName, match.Groups[1].Value } : new HashSet<string>(),
        };
        MigrationFile[] migrations = [Migration(BeforeName, Before(dialect), script.Contains("-- with down.sql: ", StringComparison.Ordinal)), Migration("20260201000000_case", script, script.Contains("-- with down.sql: both", StringComparison.Ordinal))];
        return linter.Lint(migrations, m => m == migrations[1])[0];
    }

    private static MigrationFile Migration(string name, string text, bool hasDown) => new(name, new SourceFile("migration.sql", text), Encoding.UTF8.GetBytes(text))
    {
        Down = hasDown ? new SourceFile("down.sql", "SELECT 1;") : null,
    };

    [GeneratedRegex("^-- released: (.*)$", RegexOptions.Multiline)]
    private static partial Regex Released();
}
