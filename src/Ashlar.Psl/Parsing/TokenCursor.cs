using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Parsing;

/// <summary>
/// The parser's place in a file. Tokens are cut as they are asked for; going back costs nothing, and a stretch can be
/// cut again as raw text. What lies before the place is the file, whole.
/// </summary>
internal sealed class TokenCursor(SourceFile file)
{
    // Schemas have a token for every two to three characters. A list that grows by doubling would copy megabytes of a large file.
    private readonly List<Token> _tokens = new((file.Text.Length / 2) + 1);
    private readonly Lexer _lexer = new(file.Text);
    private int _index;

    public SourceFile File { get; } = file;

    /// <summary>How many tokens lie before the place; give it to <see cref="Rewind"/> to come back.</summary>
    public int Mark => _index;

    public IReadOnlyList<Token> Tokens => _tokens;

    /// <summary>The next token that is not blank.</summary>
    public Token Current
    {
        get
        {
            while (Adjacent.Kind == TokenKind.Blank)
            {
                _index++;
            }

            return Adjacent;
        }
    }

    /// <summary>The next token, blank or not.</summary>
    public Token Adjacent
    {
        get
        {
            if (_index < _tokens.Count)
            {
                return _tokens[_index];
            }

            var start = EndOf(_tokens.Count);
            if (start == File.Text.Length)
            {
                return new Token(TokenKind.EndOfFile, new TextSpan(start, start));
            }

            var token = _lexer.Scan(start, File.Text.Length);
            _tokens.Add(token);
            return token;
        }
    }

    /// <summary>Where the last token ended that is not blank.</summary>
    public int LastEnd
    {
        get
        {
            var index = _index;
            while (index > 0 && _tokens[index - 1].Kind == TokenKind.Blank)
            {
                index--;
            }

            return EndOf(index);
        }
    }

    public void Rewind(int mark) => _index = mark;

    public Token Take()
    {
        var token = Current;
        if (token.Kind != TokenKind.EndOfFile)
        {
            _index++;
        }

        return token;
    }

    public bool TryTake(TokenKind kind)
    {
        if (Current.Kind != kind)
        {
            return false;
        }

        _index++;
        return true;
    }

    public bool TryTake(TokenKind kind, out Token token)
    {
        token = Current;
        return TryTake(kind);
    }

    public bool TryTakeAdjacent(TokenKind kind)
    {
        if (Adjacent.Kind != kind)
        {
            return false;
        }

        _index++;
        return true;
    }

    /// <summary>Takes everything from the next token that is not blank up to an offset, as raw text.</summary>
    public TextSpan TakeRaw(int end)
    {
        var start = Current.Span.Start;
        _tokens.RemoveRange(_index, _tokens.Count - _index);
        for (var at = start; at < end; at = EndOf(_tokens.Count))
        {
            _tokens.Add(_lexer.Scan(at, end));
        }

        _index = _tokens.Count;
        return new TextSpan(start, Math.Max(start, end));
    }

    /// <summary>Takes the rest of the line as raw text, without its line break.</summary>
    public TextSpan TakeRawLine() => TakeRaw(Characters.LineEnd(File.Text, Current.Span.Start));

    private int EndOf(int count) => count == 0 ? 0 : _tokens[count - 1].Span.End;
}
