using Ashlar.Database.Scripts.Effects;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Migrations.Lint.Rules;

/// <summary>Keys that count tell how many there are, and collide when data is merged.</summary>
internal sealed class UuidKeyRule() : LintRule("LNT805", "key-is-no-uuid", LintLevel.Off)
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from found in context.Statements<CreateTableStatement>()
        where !context.Rebuilds.Any(r => r.Create == found.Statement)
        from key in found.Statement.Constraints
        where key is { Kind: ConstraintKind.PrimaryKey, Columns: [var name] } && !found.Statement.Constraints.Any(c => c.References is not null && c.Columns.Contains(name, context.Before.Names))
        let type = found.Statement.Columns.FirstOrDefault(c => context.Before.Names.Equals(c.Name, key.Columns[0]))?.Type
        where type is not null && IsNumber(context, type)
        select Found(
            key.Span,
            $"the key of \"{found.Statement.Table}\" is a number: it tells how many rows there are, and collides when data of two databases comes together",
            "write String @id @default(uuid(7)) @db.Uuid in the model");

    private static bool IsNumber(LintContext context, SqlType type) =>
        context.Effects.AdviceOn(type)?.Concern is TypeConcern.Serial or TypeConcern.NarrowInteger || type.Name.Contains("int", StringComparison.OrdinalIgnoreCase);
}
