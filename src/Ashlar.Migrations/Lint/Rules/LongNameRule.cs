namespace Ashlar.Migrations.Lint.Rules;

/// <summary>The database cuts the name, and two may become the same.</summary>
internal sealed class LongNameRule() : LintRule("LNT601", "identifier-too-long", LintLevel.Warning, "squawk:identifier-too-long")
{
    public override IEnumerable<LintFinding> Check(LintContext context) =>
        from statement in context.Script.Statements
        where statement.StartsWith("CREATE") || statement.StartsWith("ALTER")
        from token in statement.Tokens
        where token.IsName && System.Text.Encoding.UTF8.GetByteCount(token.Value) > context.Dialect.Capabilities.MaxIdentifierLength
        select Found(
            token.Span,
            $"the name is longer than {context.Dialect.Capabilities.MaxIdentifierLength} bytes: the database cuts it without an error, and no longer finds it by the name in the schema",
            "choose a shorter name, with map in the schema");
}
