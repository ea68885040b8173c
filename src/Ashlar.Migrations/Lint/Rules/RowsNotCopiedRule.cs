using Ashlar.Database.Dialects;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>A table is made anew without its rows.</summary>
internal sealed class RowsNotCopiedRule() : LintRule("LNT903", "rebuild-copies-nothing", LintLevel.Error)
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from rebuild in context.Rebuilds
        where rebuild.Copy is null
        select Found(
            rebuild.Drop.Head,
            $"\"{rebuild.Table}\" is made anew, and no row of the old one is copied",
            "copy the rows before the old table is dropped",
            sql: [$"INSERT INTO {Sql.Identifier(rebuild.Create.Table)} SELECT … FROM {Sql.Identifier(rebuild.Table)}"]);
}
