using Ashlar.Database.Scripts;
using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Lint;

/// <summary>Statements in a safer form.</summary>
internal static class LintSql
{
    /// <summary>The statement with a word behind the first one of that name.</summary>
    public static string InsertAfter(SqlStatement statement, string word, string inserted)
    {
        var token = statement.Tokens.FirstOrDefault(t => t.Is(word));
        var at = token.Text is null ? 0 : token.Span.End - statement.Span.Start;
        return statement.Text.TrimEnd(';').Insert(at, at == 0 ? $"{inserted} " : $" {inserted}");
    }

    public static string Text(LintContext context, TextSpan? span) => span is { } place ? context.Script.Text[place.Start..place.End] : "";

    /// <summary>Tokens as they stand in the script.</summary>
    public static string Text(LintContext context, IReadOnlyList<SqlToken> tokens) =>
        tokens.Count == 0 ? "" : context.Script.Text[tokens[0].Span.Start..tokens[^1].Span.End];
}
