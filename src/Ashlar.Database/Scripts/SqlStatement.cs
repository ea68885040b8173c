using Ashlar.Diagnostics;

namespace Ashlar.Database.Scripts;

/// <summary>One statement of a script.</summary>
/// <param name="Text">As written, from its first token to its semicolon.</param>
/// <param name="Span">Where that stands in the script.</param>
/// <param name="Tokens">Without comments and without the semicolon at the end.</param>
public sealed record SqlStatement(string Text, TextSpan Span, IReadOnlyList<SqlToken> Tokens)
{
    /// <summary>It starts with these keywords.</summary>
    public bool StartsWith(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (i >= Tokens.Count || !Tokens[i].Is(words[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override string ToString() => Text;
}
