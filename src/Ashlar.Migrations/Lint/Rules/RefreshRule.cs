using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A materialized view is refreshed while nobody can read it.</summary>
internal sealed class RefreshRule() : LintRule("LNT317", "refresh-blocks-reads", LintLevel.Warning, "pgsafe:refresh-matview-non-concurrent")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.ConcurrentIndexes;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<MaintenanceStatement>()
        where found.Statement is { Verb: MaintenanceVerb.RefreshView, IsConcurrent: false }
        select Found(
            found.Step.Span,
            $"nobody can read \"{found.Statement.Name}\" until it is refreshed",
            "refresh it with CONCURRENTLY, for which it needs a unique index",
            context.LockOf(found.Step),
            [LintSql.InsertAfter(found.Statement.Source, "VIEW", "CONCURRENTLY")]);
}
