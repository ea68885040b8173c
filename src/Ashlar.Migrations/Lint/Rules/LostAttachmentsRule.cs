using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Catalog;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>What hangs on the old table goes with it.</summary>
internal sealed class LostAttachmentsRule() : LintRule("LNT902", "rebuild-loses-triggers", LintLevel.Warning)
{
    public override bool AppliesTo(IDialect dialect) => dialect.ScriptEffects.Capabilities.ForeignKeySetting is not null;

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from rebuild in context.Rebuilds
        let after = context.After.Find(rebuild.Table)
        where after is not null
        let dropped = context.Statements<DropStatement>().Where(d => d.Statement.Kind is ObjectKind.Trigger or ObjectKind.Index).SelectMany(d => d.Statement.Names.Select(n => n.Name))
        let lost = Attached(rebuild.Previous).Except(Attached(after), context.Before.Names).Except(dropped, context.Before.Names).ToList()
        where lost.Count > 0
        select Found(
            rebuild.Drop.Head,
            $"{string.Join(", ", lost.Select(l => $"\"{l}\""))} of \"{rebuild.Table}\" {(lost.Count == 1 ? "goes" : "go")} with the old table unless the migration is run by ashlar, which brings back triggers and the indexes that no schema can say",
            "make them again at the end of the script, or drop them at its start if that is meant");

    /// <summary>Triggers, and the indexes that a schema file cannot ask for.</summary>
    private static IEnumerable<string> Attached(CatalogTable table) =>
        [.. table.Triggers, .. table.Indexes.Where(i => i.IsPartial || i.Columns.Contains("")).Select(i => i.Name).OfType<string>()];
}
