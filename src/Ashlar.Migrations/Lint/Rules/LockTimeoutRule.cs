using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A migration that waits for a lock holds up everybody behind it.</summary>
internal sealed class LockTimeoutRule() : LintRule("LNT320", "no-lock-timeout", LintLevel.Off, "squawk:require-lock-timeout", "squawk:require-timeout-settings", "eugene:E9")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.LockTimeoutSetting is not null;

    public override IEnumerable<LintFinding> Check(LintContext context)
    {
        var setting = context.Effects.Capabilities.LockTimeoutSetting!;
        var isSet = context.Statements<SettingStatement>().Any(s => context.Before.Names.Equals(s.Statement.Name, setting));
        var first = context.Steps.FirstOrDefault(s => !s.IsOnNewTable && context.LockOf(s) is { Strength: >= 4 });
        return isSet || first is null
            ? []
            : [Found(first.Span, $"waits for its locks without limit, and all others wait behind it: the migration sets no {setting}", "set it at the start of the script; ashlar migrate deploy sets one by itself", sql: [$"SET {setting} = '5s'"])];
    }
}
