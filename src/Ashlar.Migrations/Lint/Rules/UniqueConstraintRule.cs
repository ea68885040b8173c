using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>The index of a unique key is built while nobody can read.</summary>
internal sealed class UniqueConstraintRule() : LintRule("LNT305", "unique-constraint-blocks", LintLevel.Warning, "atlas:PG105", "squawk:disallowed-unique-constraint", "eugene:E7")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.ConcurrentIndexes;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in LintKeys.Built(context, ConstraintKind.Unique)
        select Found(
            found.Step.Span,
            $"nobody can use \"{found.Table}\" until the index of the unique key is built",
            "build a unique index with CONCURRENTLY first, and make it the key afterwards, which takes no time",
            context.LockOf(found.Step),
            LintKeys.ByIndex(found.Table, found.Key));
}
