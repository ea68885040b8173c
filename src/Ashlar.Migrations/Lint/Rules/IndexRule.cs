using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>An index is built while nobody can write.</summary>
internal sealed class IndexRule() : LintRule("LNT301", "index-blocks-writes", LintLevel.Warning, "atlas:PG101", "squawk:require-concurrent-index-creation", "eugene:E6")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.ConcurrentIndexes;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<CreateIndexStatement>()
        where !found.Statement.IsConcurrent && !found.Step.IsOnNewTable
        select Found(
            found.Step.Span,
            $"nothing can be written to \"{found.Statement.Table}\" until the index is built",
            "build it with CONCURRENTLY, in a migration of its own",
            context.LockOf(found.Step),
            [LintSql.InsertAfter(found.Statement.Source, "INDEX", "CONCURRENTLY")]);
}
