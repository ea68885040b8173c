using Ashlar.Diagnostics;

namespace Ashlar.Database.Scripts.Parsing;

/// <summary>A place in the tokens of a statement, or of a part of one.</summary>
internal sealed class TokenReader(IReadOnlyList<SqlToken> tokens)
{
    private int _at;

    public bool AtEnd => _at >= tokens.Count;

    public SqlToken Current => AtEnd ? default : tokens[_at];

    /// <summary>From the first token to the last one that was taken.</summary>
    public TextSpan Taken => new(tokens[0].Span.Start, tokens[Math.Max(0, _at - 1)].Span.End);

    public TextSpan Whole => tokens.Count == 0 ? default : new(tokens[0].Span.Start, tokens[^1].Span.End);

    public bool Is(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (_at + i >= tokens.Count || !tokens[_at + i].Is(words[i]))
            {
                return false;
            }
        }

        return true;
    }

    public bool IsAny(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Is(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes the words if all of them stand here.</summary>
    public bool Take(params ReadOnlySpan<string> words)
    {
        var matches = Is(words);
        _at += matches ? words.Length : 0;
        return matches;
    }

    public SqlToken Next() => AtEnd ? default : tokens[_at++];

    /// <summary>Takes whichever of the words stand here, in any order.</summary>
    public void Skip(params ReadOnlySpan<string> words)
    {
        while (IsAny(words))
        {
            _at++;
        }
    }

    public string? Name() => !AtEnd && Current is { IsName: true } name ? Advance(name.Value) : null;

    /// <summary>A name with or without schema; of a longer one the last two parts count.</summary>
    public ObjectName? QualifiedName()
    {
        ObjectName? name = null;
        while (Name() is { } part)
        {
            name = new ObjectName(name?.Name, part);
            if (!Take("."))
            {
                break;
            }
        }

        return name;
    }

    /// <summary>Names between round brackets; an expression among them is an empty text. Nothing where no bracket stands here.</summary>
    public IReadOnlyList<string> BracketedNames() =>
        [.. SplitAtCommas(Brackets()).Select(part => part is [{ IsName: true } name, ..] && !(part.Count > 1 && part[1].Is("(")) ? name.Value : "")];

    /// <summary>The tokens between round brackets; nothing where none stands here.</summary>
    public IReadOnlyList<SqlToken> Brackets()
    {
        if (!Is("("))
        {
            return [];
        }

        var start = ++_at;
        for (var depth = 1; !AtEnd; _at++)
        {
            depth += Current.Is("(") ? 1 : Current.Is(")") ? -1 : 0;
            if (depth == 0)
            {
                _at++;
                return Range(start, _at - 1);
            }
        }

        return Range(start, _at);
    }

    /// <summary>The tokens up to one that ends it, outside of brackets.</summary>
    public IReadOnlyList<SqlToken> Until(Func<TokenReader, bool> ends)
    {
        var start = _at;
        while (!AtEnd && !ends(this))
        {
            if (Is("("))
            {
                Brackets();
            }
            else
            {
                _at++;
            }
        }

        return Range(start, _at);
    }

    /// <summary>Everything from here on, which stays.</summary>
    public IReadOnlyList<SqlToken> Rest() => Range(_at, tokens.Count);

    /// <summary>The words stand somewhere from here on, outside of brackets.</summary>
    public bool Has(params string[] words)
    {
        var start = _at;
        Until(r => r.Is(words));
        var found = !AtEnd;
        _at = start;
        return found;
    }

    public static IReadOnlyList<IReadOnlyList<SqlToken>> SplitAtCommas(IReadOnlyList<SqlToken> tokens)
    {
        var parts = new List<IReadOnlyList<SqlToken>>();
        var reader = new TokenReader(tokens);
        while (!reader.AtEnd)
        {
            parts.Add(reader.Until(r => r.Is(",")));
            reader.Take(",");
        }

        return parts;
    }

    private IReadOnlyList<SqlToken> Range(int start, int end) => [.. tokens.Skip(start).Take(end - start)];

    private string Advance(string value)
    {
        _at++;
        return value;
    }
}
