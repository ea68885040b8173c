using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>The index of a primary key is built while nobody can read.</summary>
internal sealed class PrimaryKeyRule() : LintRule("LNT304", "primary-key-blocks", LintLevel.Warning, "atlas:PG104", "squawk:adding-serial-primary-key-field")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.ConcurrentIndexes;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in LintKeys.Built(context, ConstraintKind.PrimaryKey)
        select Found(
            found.Step.Span,
            $"nobody can use \"{found.Table}\" until the index of the primary key is built",
            "build a unique index with CONCURRENTLY first, and make it the key afterwards, which takes no time",
            context.LockOf(found.Step),
            LintKeys.ByIndex(found.Table, found.Key));
}
