using Ashlar.Diagnostics;

namespace Ashlar.Database.Scripts;

/// <summary>
/// Cuts a script into tokens. White space is left out; everything else is in exactly one token. What is never closed
/// reaches to the end of the script: the database will say what is wrong with it.
/// </summary>
internal sealed class SqlLexer(string text, SqlSyntax syntax)
{
    private const string OperatorCharacters = "+-*/<>=~!@#%^&|`?:\\";
    private const string TextPrefixes = "BbEeNnXx";

    private int _at;

    public IEnumerable<SqlToken> Read()
    {
        while (_at < text.Length)
        {
            if (char.IsWhiteSpace(text[_at]) || text[_at] == '\uFEFF')
            {
                _at++;
                continue;
            }

            var start = _at;
            var (kind, value) = Next();
            yield return new SqlToken(kind, new TextSpan(start, _at), text[start.._at], value ?? text[start.._at]);
        }
    }

    private (SqlTokenKind Kind, string? Value) Next()
    {
        var c = text[_at];
        var next = Peek(1);
        if (c == '-' && next == '-')
        {
            _at = IndexOrEnd(text.AsSpan(_at).IndexOfAny('\r', '\n'));
            return (SqlTokenKind.Comment, null);
        }

        if (c == '/' && next == '*')
        {
            SkipBlockComment();
            return (SqlTokenKind.Comment, null);
        }

        if (c == '\'')
        {
            return (SqlTokenKind.Text, Quoted('\'', escapes: false));
        }

        if (TextPrefixes.Contains(c) && next == '\'')
        {
            _at++;
            return (SqlTokenKind.Text, Quoted('\'', escapes: syntax.HasEscapeTexts && c is 'E' or 'e'));
        }

        if (c is 'U' or 'u' && next == '&' && Peek(2) is '\'' or '"')
        {
            _at += 2;
            return (text[_at] == '"' ? SqlTokenKind.QuotedName : SqlTokenKind.Text, Quoted(text[_at], escapes: false));
        }

        if (syntax.NameQuotes.Contains(c))
        {
            return (SqlTokenKind.QuotedName, Quoted(c == '[' ? ']' : c, escapes: false));
        }

        if (c == '$' && syntax.HasDollarQuotes && DollarTag() is { } tag)
        {
            return (SqlTokenKind.Text, DollarText(tag));
        }

        return Unquoted(c, next);
    }

    private (SqlTokenKind Kind, string? Value) Unquoted(char c, char next)
    {
        if (IsWordStart(c))
        {
            var word = Take(IsWordPart);
            return (SqlTokenKind.Word, syntax.FoldsNames ? word.ToLowerInvariant() : null);
        }

        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(next)))
        {
            SkipNumber();
            return (SqlTokenKind.Number, null);
        }

        if (syntax.ParameterMarks.Contains(c) && (IsWordPart(next) || c == '?'))
        {
            _at++;
            Take(IsWordPart);
            return (SqlTokenKind.Parameter, null);
        }

        if (OperatorCharacters.Contains(c))
        {
            SkipOperator();
        }
        else
        {
            _at++;
        }

        return (SqlTokenKind.Symbol, null);
    }

    private void SkipBlockComment()
    {
        var depth = 0;
        do
        {
            var (opens, closes) = (text.AsSpan(_at).StartsWith("/*"), text.AsSpan(_at).StartsWith("*/"));
            depth += opens && (depth == 0 || syntax.NestsComments) ? 1 : closes ? -1 : 0;
            _at += opens || closes ? 2 : 1;
        }
        while (depth > 0 && _at < text.Length);
        _at = Math.Min(_at, text.Length);
    }

    /// <summary>Reads from the opening quote to behind the closing one, which stands twice where it is meant as itself.</summary>
    private string Quoted(char close, bool escapes)
    {
        var value = new System.Text.StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (escapes && text[_at] == '\\' && _at + 1 < text.Length)
            {
                _at++;
            }
            else if (text[_at] == close)
            {
                if (Peek(1) != close || close == ']')
                {
                    _at++;
                    break;
                }

                _at++;
            }

            value.Append(text[_at]);
        }

        return value.ToString();
    }

    /// <returns><c>$tag$</c>; <see langword="null"/> where the dollar opens no text.</returns>
    private string? DollarTag()
    {
        var end = _at + 1;
        while (end < text.Length && (IsWordStart(text[end]) || (char.IsAsciiDigit(text[end]) && end > _at + 1)))
        {
            end++;
        }

        return end < text.Length && text[end] == '$' ? text[_at..(end + 1)] : null;
    }

    private string DollarText(string tag)
    {
        var start = _at + tag.Length;
        var close = text.IndexOf(tag, start, StringComparison.Ordinal);
        _at = close < 0 ? text.Length : close + tag.Length;
        return text[start..(close < 0 ? text.Length : close)];
    }

    private void SkipNumber()
    {
        Take(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.');
        if (text[_at - 1] is 'e' or 'E' && Peek(0) is '+' or '-')
        {
            _at++;
            Take(char.IsAsciiDigit);
        }
    }

    /// <summary>An operator ends where a comment starts.</summary>
    private void SkipOperator()
    {
        do
        {
            _at++;
        }
        while (_at < text.Length
            && OperatorCharacters.Contains(text[_at])
            && !syntax.NameQuotes.Contains(text[_at])
            && !syntax.ParameterMarks.Contains(text[_at])
            && !(text[_at] == '-' && Peek(1) == '-')
            && !(text[_at] == '/' && Peek(1) == '*'));
    }

    private string Take(Func<char, bool> belongs)
    {
        var start = _at;
        while (_at < text.Length && belongs(text[_at]))
        {
            _at++;
        }

        return text[start.._at];
    }

    private char Peek(int distance) => _at + distance < text.Length ? text[_at + distance] : '\0';

    private int IndexOrEnd(int index) => index < 0 ? text.Length : _at + index;

    private static bool IsWordStart(char c) => char.IsAsciiLetter(c) || c == '_' || (c >= '\u0080' && !char.IsWhiteSpace(c) && c != '\uFEFF');

    private static bool IsWordPart(char c) => IsWordStart(c) || char.IsAsciiDigit(c) || c == '$';
}
