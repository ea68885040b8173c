using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>SET LOGGED and SET UNLOGGED write the whole table anew.</summary>
internal sealed class LoggedRule() : LintRule("LNT313", "set-logged-rewrites", LintLevel.Warning, "atlas:PG307")
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.AltersColumns;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Alterations<SetLoggedAction>()
        select Found(
            found.Step.Span,
            $"nobody can use \"{LintContext.TableOf(found.Step)}\" while it is written anew{(found.Action.IsLogged ? "" : "; afterwards a crash empties it")}",
            "decide it when the table is made; for a table that is in use, fill a new one and swap the two",
            context.LockOf(found.Step));
}
