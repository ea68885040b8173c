using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Dropping the old table deletes the rows that refer to it.</summary>
internal sealed class CascadingRebuildRule() : LintRule("LNT901", "rebuild-deletes-children", LintLevel.Error)
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.ForeignKeySetting is not null;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from rebuild in context.Rebuilds
        where !TurnsKeysOff(context, rebuild)
        from reference in context.Before.ReferencesTo(rebuild.Table)
        where reference.Key.References!.OnDelete is ForeignKeyAction.Cascade or ForeignKeyAction.SetNull or ForeignKeyAction.SetDefault
            && !context.Before.AreSame(reference.Table.Name, rebuild.Table)
        select Found(
            rebuild.Drop.Head,
            $"dropping \"{rebuild.Table}\" to make it anew {(reference.Key.References!.OnDelete == ForeignKeyAction.Cascade ? "deletes" : "changes")} the rows of \"{reference.Table.Name}\" that refer to it",
            "turn foreign keys off before the migration's first statement, and on again behind its last",
            sql: [$"PRAGMA {context.Effects.Capabilities.ForeignKeySetting}=OFF"]);

    private static bool TurnsKeysOff(LintContext context, TableRebuild rebuild) => context.Statements<SettingStatement>().Any(s =>
        context.Before.Names.Equals(s.Statement.Name, context.Effects.Capabilities.ForeignKeySetting)
        && s.Statement.Value.ToUpperInvariant() is "OFF" or "0" or "FALSE" or "NO"
        && !s.Step.IsInOwnTransaction
        && s.Step.Span.Start < rebuild.Drop.Head.Start);
}
