using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A migration about many things is hard to review, and to take back.</summary>
internal sealed class ManyFeaturesRule() : LintRule("LNT807", "many-features", LintLevel.Off)
{
    private const int Limit = 5;

    public override IEnumerable<LintFinding> Check(LintContext context)
    {
        var changed = context.Steps.Where(s => s is { Action: not null, IsOnNewTable: false }).Select(s => LintContext.TableOf(s).ToString()).Distinct().Count();
        return context.Before.Tables.Any() && changed > Limit
            ? [Found(context.Start, $"the migration changes {changed} tables that exist", "make a migration for each feature, so that each can be reviewed, deployed and taken back alone")]
            : [];
    }
}
