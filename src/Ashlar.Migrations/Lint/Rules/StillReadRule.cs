using Ashlar.Database.Scripts.Statements;
using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>The client of the release before still selects what is dropped.</summary>
internal sealed class StillReadRule() : LintRule("LNT403", "drop-while-in-use", LintLevel.Warning, "squawk:ban-drop-column")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
    [
        .. from found in context.Changes<DropColumnAction>()
           where !context.IsNewColumn(found.Step, found.Action.Column)
           select Report(found.Step.Span, $"the column \"{found.Action.Column}\"", "field"),
        .. from found in context.Statements<DropStatement>()
           where found.Statement.Kind == ObjectKind.Table && found.Step.Table is not null && !found.Step.IsOnNewTable
           select Report(found.Step.Span, $"the table \"{found.Statement.Names[0]}\"", "model"),
    ];

    private LintFinding Report(TextSpan span, string what, string declaration) => Found(
        span,
        $"a server of the release before still reads {what} while this one is deployed, and fails",
        $"take the {declaration} out of the client first, with @ignore in the schema, and drop it one release later");
}
