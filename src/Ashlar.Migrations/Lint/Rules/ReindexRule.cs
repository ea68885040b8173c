using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>An index is built anew while nobody can write.</summary>
internal sealed class ReindexRule() : LintRule("LNT303", "reindex-blocks-writes", LintLevel.Warning, "squawk:require-concurrent-reindex")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.ConcurrentIndexes;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<MaintenanceStatement>()
        where found.Statement is { Verb: MaintenanceVerb.Reindex, IsConcurrent: false } && !found.Step.IsOnNewTable
        select Found(
            found.Step.Span,
            "nothing can be written to the table until its indexes are built anew, and queries that use them wait",
            "REINDEX with CONCURRENTLY, in a migration of its own",
            context.LockOf(found.Step),
            [LintSql.InsertAfter(found.Statement.Source, found.Statement.Kind.ToString(), "CONCURRENTLY")]);
}
