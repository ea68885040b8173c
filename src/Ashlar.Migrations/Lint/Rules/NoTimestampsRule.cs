using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Rows that do not say when they came and changed.</summary>
internal sealed class NoTimestampsRule() : LintRule("LNT806", "no-timestamps", LintLevel.Off)
{
    private static readonly string[] Wanted = ["created_at", "updated_at"];

    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<CreateTableStatement>()
        where !context.Rebuilds.Any(r => r.Create == found.Statement) && found.Statement is { IsDerived: false, IsTemporary: false, Columns.Count: > 2 }
        let missing = Wanted.Except(found.Statement.Columns.Select(c => LintNames.ToSnakeCase(c.Name))).ToList()
        where missing.Count > 0
        select Found(
            found.Step.Span,
            $"\"{found.Statement.Table}\" has no {string.Join(" and no ", missing)}",
            "write createdAt DateTime @default(now()) and updatedAt DateTime @updatedAt in the model");
}
