using Ashlar.Diagnostics;

namespace Ashlar.Database.Scripts;

/// <summary>A script, cut into statements where the database ends them.</summary>
public sealed class SqlScript
{
    private SqlScript(string text, IReadOnlyList<SqlStatement> statements, IReadOnlyList<SqlToken> comments)
    {
        Text = text;
        Statements = statements;
        Comments = comments;
    }

    public string Text { get; }

    /// <summary>Those that run; a lone semicolon is none.</summary>
    public IReadOnlyList<SqlStatement> Statements { get; }

    public IReadOnlyList<SqlToken> Comments { get; }

    public static SqlScript Parse(string text, SqlSyntax syntax)
    {
        var statements = new List<SqlStatement>();
        var comments = new List<SqlToken>();
        var tokens = new List<SqlToken>();
        var end = new StatementEnd(syntax);
        foreach (var token in new SqlLexer(text, syntax).Read())
        {
            if (token.Kind == SqlTokenKind.Comment)
            {
                comments.Add(token);
            }
            else if (end.IsReachedWith(token, tokens))
            {
                Add(statements, text, tokens, token.Span.End);
                tokens = [];
                end = new StatementEnd(syntax);
            }
            else
            {
                tokens.Add(token);
            }
        }

        Add(statements, text, tokens, tokens.Count > 0 ? tokens[^1].Span.End : 0);
        return new SqlScript(text, statements, comments);
    }

    private static void Add(List<SqlStatement> statements, string text, List<SqlToken> tokens, int end)
    {
        if (tokens.Count > 0)
        {
            var span = new TextSpan(tokens[0].Span.Start, end);
            statements.Add(new SqlStatement(text[span.Start..span.End], span, tokens));
        }
    }
}
