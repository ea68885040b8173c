using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A migration that takes longer than thought holds its locks as long.</summary>
internal sealed class StatementTimeoutRule() : LintRule("LNT321", "no-statement-timeout", LintLevel.Off, "squawk:require-statement-timeout", "squawk:require-timeout-settings")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.StatementTimeoutSetting is not null;

    public override IEnumerable<LintFinding> Check(LintContext context)
    {
        var setting = context.Effects.Capabilities.StatementTimeoutSetting!;
        var isSet = context.Statements<SettingStatement>().Any(s => context.Before.Names.Equals(s.Statement.Name, setting));
        var first = context.Steps.FirstOrDefault(s => !s.IsOnNewTable && context.LockOf(s) is { Strength: >= 4 });
        return isSet || first is null
            ? []
            : [Found(first.Span, $"runs without limit while it holds its locks: the migration sets no {setting}", "set it at the start of the script", sql: [$"SET {setting} = '60s'"])];
    }
}
