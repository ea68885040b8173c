namespace Ashlar.Migrations.Lint.Rules;

/// <summary>The migration comes before one that a database has already.</summary>
internal sealed class OutOfOrderRule() : LintRule("LNT905", "out-of-order", LintLevel.Warning, "atlas:NL101")
{
    public override IEnumerable<LintFinding> Check(LintContext context)
    {
        var last = context.Released.Max(StringComparer.Ordinal);
        return last is not null && !context.Released.Contains(context.Migration.Name) && StringComparer.Ordinal.Compare(context.Migration.Name, last) < 0
            ? [Found(context.Start, $"sorts before \"{last}\", which is applied or merged already: new databases run the two in another order than those that exist", "give the folder a time behind it, by renaming it")]
            : [];
    }
}
