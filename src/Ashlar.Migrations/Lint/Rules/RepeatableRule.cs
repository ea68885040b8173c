using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;
using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>What runs outside of a transaction may be there already when it runs again.</summary>
internal sealed class RepeatableRule() : LintRule("LNT808", "not-repeatable", LintLevel.Off, "squawk:prefer-robust-stmts")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.ConcurrentIndexes;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
    [
        .. from found in context.Statements<CreateIndexStatement>()
           where found.Statement is { IsConcurrent: true, IfNotExists: false }
           select Report(found.Step.Span, "the index may be there, unfinished, when the migration runs again after a failure", "DROP INDEX CONCURRENTLY IF EXISTS it first"),
        .. from found in context.Statements<DropStatement>()
           where found.Statement is { IsConcurrent: true, IfExists: false }
           select Report(found.Step.Span, "the index may be gone when the migration runs again after a failure", "write IF EXISTS"),
    ];

    private LintFinding Report(TextSpan span, string message, string help) => Found(span, message, help);
}
