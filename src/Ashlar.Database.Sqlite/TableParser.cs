using Ashlar.Database.Scripts;

namespace Ashlar.Database.Sqlite;

/// <summary>Reads a CREATE TABLE as the database keeps it: https://www.sqlite.org/lang_createtable.html</summary>
internal sealed class TableParser
{
    private static readonly string[] TableConstraints = ["CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN"];

    private readonly string _sql;
    private readonly SqlScript _script;
    private readonly IReadOnlyList<SqlToken> _tokens;
    private readonly List<CheckConstraint> _checks = [];
    private readonly Dictionary<string, string> _collations = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, GeneratedValue> _generated = new(StringComparer.OrdinalIgnoreCase);

    private TableParser(string sql)
    {
        _sql = sql;
        _script = SqlScript.Parse(sql, Dialect.ScriptSyntax);
        _tokens = _script.Statements is [var statement, ..] ? statement.Tokens : [];
    }

    public static TableDefinition Parse(string sql) => new TableParser(sql).Parse();

    private TableDefinition Parse()
    {
        var open = _tokens.TakeWhile(t => !t.Is("(")).Count();
        var close = open < _tokens.Count ? SqlText.ClosingBracket(_tokens, open) : -1;
        for (var start = open + 1; start < close;)
        {
            var end = EndOfPart(start, close);
            ReadPart(start, end);
            start = end + 1;
        }

        var options = close < 0 ? "" : _sql[_tokens[close].Span.End..].Trim().TrimEnd(';');
        return new TableDefinition(_checks, _collations, _generated, options.Length > 0 ? options : null);
    }

    private int EndOfPart(int start, int close)
    {
        var at = start;
        while (at < close && !_tokens[at].Is(","))
        {
            at = Next(at);
        }

        return at;
    }

    /// <summary>Brackets are skipped as a whole.</summary>
    private int Next(int at) => _tokens[at].Is("(") ? SqlText.ClosingBracket(_tokens, at) + 1 : at + 1;

    private void ReadPart(int start, int end)
    {
        var column = TableConstraints.Any(w => _tokens[start].Is(w)) ? null : _tokens[start].Value;
        string? name = null;
        for (var at = column is null ? start : start + 1; at < end; at = Next(at))
        {
            var (token, next) = (_tokens[at], at + 1 < end ? _tokens[at + 1] : default);
            if (token.Is("CONSTRAINT"))
            {
                name = next.Value;
            }
            else if (token.Is("CHECK") && next.Is("("))
            {
                _checks.Add(new CheckConstraint(name, Inside(at + 1), (name is not null && CheckNames.IsOurs(name)) || IsMarked(at + 1)));
                name = null;
            }
            else if (token.Is("COLLATE") && column is not null)
            {
                _collations[column] = next.Value;
            }
            else if (token.Is("AS") && next.Is("(") && column is not null)
            {
                _generated[column] = new GeneratedValue(Inside(at + 1), IsStored: Next(at + 1) < end && _tokens[Next(at + 1)].Is("STORED"));
            }
        }
    }

    private string Inside(int bracket) =>
        _sql[_tokens[bracket].Span.End.._tokens[SqlText.ClosingBracket(_tokens, bracket)].Span.Start].Trim();

    /// <summary>The mark is a comment behind the closing bracket.</summary>
    private bool IsMarked(int bracket)
    {
        var close = SqlText.ClosingBracket(_tokens, bracket);
        var (from, to) = (_tokens[close].Span.End, close + 1 < _tokens.Count ? _tokens[close + 1].Span.Start : _sql.Length);
        return _script.Comments.Any(c => c.Span.Start >= from && c.Span.End <= to && OwnerMark.IsIn(c.Text));
    }
}
