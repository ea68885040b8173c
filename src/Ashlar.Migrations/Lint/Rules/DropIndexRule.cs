using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>An index is dropped while nobody can read.</summary>
internal sealed class DropIndexRule() : LintRule("LNT302", "drop-index-blocks", LintLevel.Warning, "atlas:PG102", "squawk:require-concurrent-index-deletion", "eugene:E9")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.ConcurrentIndexes;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<DropStatement>()
        where found.Statement is { Kind: ObjectKind.Index, IsConcurrent: false } && !found.Step.IsOnNewTable
        select Found(
            found.Step.Span,
            $"dropping the index waits for every query on {(found.Step.Table is { } table ? $"\"{table.Name}\"" : "its table")}, and new ones wait behind it",
            "drop it with CONCURRENTLY, in a migration of its own",
            context.LockOf(found.Step),
            [LintSql.InsertAfter(found.Statement.Source, "INDEX", "CONCURRENTLY")]);
}
