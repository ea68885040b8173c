using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts;
using Ashlar.Database.Scripts.Catalog;
using Ashlar.Database.Scripts.Parsing;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.Lint;

/// <summary>
/// Reads the text of migrations, in their order, and says what is dangerous in them. Needs no database: what the tables
/// are before a migration is read from the ones before it.
/// </summary>
public sealed class Linter(IDialect dialect, LintSettings settings)
{
    private readonly IReadOnlyList<LintRule> _rules = [.. LintRules.All.Where(r => settings.LevelOf(r) != LintLevel.Off && r.AppliesTo(dialect))];

    /// <summary>Migrations that some database has already, where that is known: none may come before them any more.</summary>
    public IReadOnlySet<string> Released { get; init; } = new HashSet<string>();

    /// <param name="migrations">All of them, in their order.</param>
    /// <param name="isWanted">Which to report on; the others are read for what they make.</param>
    public IReadOnlyList<LintReport> Lint(IReadOnlyList<MigrationFile> migrations, Func<MigrationFile, bool> isWanted)
    {
        var reports = new List<LintReport>();
        var catalog = ScriptCatalog.Empty(dialect.Syntax, dialect.Capabilities.DefaultNamespace);
        var keepsDownSteps = migrations.Any(m => m.Down is not null);
        foreach (var migration in migrations)
        {
            var context = Read(migration, catalog, keepsDownSteps);
            if (isWanted(migration))
            {
                reports.Add(Check(context));
            }

            catalog = context.After;
        }

        return reports;
    }

    private LintContext Read(MigrationFile migration, ScriptCatalog before, bool keepsDownSteps)
    {
        var script = SqlScript.Parse(migration.Script.Text, dialect.Syntax);
        var statements = script.Statements.Select(StatementParser.Parse).ToList();
        var rebuilds = TableRebuild.Find(statements, before);
        var steps = new StepReader(before, rebuilds).Read(statements, out var after);
        return new LintContext
        {
            Dialect = dialect,
            Settings = settings,
            Migration = migration,
            Script = script,
            Steps = steps,
            Before = before,
            After = after,
            Rebuilds = rebuilds,
            Released = Released,
            LacksDownStep = keepsDownSteps && migration.Down is null,
        };
    }

    private LintReport Check(LintContext context)
    {
        var remarks = new DiagnosticBag();
        var file = context.Migration.Script;
        var suppressions = new SuppressionReader(file, context.Script, remarks).Read();
        var found = _rules.SelectMany(r => r.Check(context)).Select(f => f with { Level = settings.LevelOf(f.Rule) }).ToList();
        remarks.AddRange(
            from suppression in suppressions
            where suppression.IsOurs
            from rule in suppression.Rules
            where _rules.Contains(rule) && !found.Exists(f => f.Rule == rule && suppression.Covers(f))
            select LintDiagnostics.NothingIgnored(rule.Code, suppression.Place));
        var kept = found.Where(f => !suppressions.Any(s => s.Covers(f)));
        return new LintReport(context.Migration, [.. kept.OrderBy(f => f.Span.Start).ThenBy(f => f.Rule.Code, StringComparer.Ordinal)], remarks);
    }
}
