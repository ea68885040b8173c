using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Database.Scripts.Statements;
using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Versions that run know the table by its old name.</summary>
internal sealed class RenameTableRule() : LintRule("LNT401", "rename-table", LintLevel.Warning, "atlas:BC101", "squawk:renaming-table")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
    [
        .. from found in context.Alterations<RenameTableAction>()
           select Report(found.Step.Span, LintContext.TableOf(found.Step), found.Action.Name),
        .. from found in context.Statements<AlterObjectStatement>()
           let next = found.Statement.RenamedTo
           where next is not null && found.Statement.Kind is (ObjectKind.View or ObjectKind.MaterializedView)
           select Report(found.Step.Span, found.Statement.Name, next),
    ];

    private LintFinding Report(TextSpan span, ObjectName name, string next) => Found(
        span,
        $"versions that still run ask for \"{name}\" and fail once it is \"{next}\"",
        "keep the name in the database with @@map; or leave a view with the old name until the old versions are gone",
        sql: [$"CREATE VIEW {Sql.Identifier(name)} AS SELECT * FROM {Sql.Identifier(name with { Name = next })}"]);
}
