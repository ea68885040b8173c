namespace Ashlar.Database.Scripts;

/// <summary>
/// Finds the semicolon that ends a statement. One inside a trigger or function with a body does not, until
/// <c>; END</c> stands before it: how https://www.sqlite.org/c3ref/complete.html tells, and it holds for
/// <c>BEGIN ATOMIC</c> too, for no expression has a semicolon before its END.
/// </summary>
internal sealed class StatementEnd(SqlSyntax syntax)
{
    private int _depth;
    private bool _isInBody;

    /// <param name="token">The next token.</param>
    /// <param name="before">The tokens of the statement before it.</param>
    public bool IsReachedWith(SqlToken token, List<SqlToken> before)
    {
        if (token.Is("("))
        {
            _depth++;
        }
        else if (token.Is(")"))
        {
            _depth--;
        }
        else if (token.Is(";"))
        {
            return _isInBody ? EndsBody(before) : _depth <= 0 || !syntax.BracketsHoldStatements;
        }
        else if (!_isInBody && token.Is(syntax.CompoundOpening[^1]))
        {
            _isInBody = OpensBody(before);
        }

        return false;
    }

    private bool OpensBody(List<SqlToken> before)
    {
        var opening = syntax.CompoundOpening;
        return before.Count > opening.Count
            && opening.SkipLast(1).Reverse().Select((word, i) => before[^(i + 1)].Is(word)).All(matches => matches)
            && MakesCompound(before);
    }

    /// <summary>CREATE, a few words such as OR REPLACE or TEMP, and the object.</summary>
    private bool MakesCompound(List<SqlToken> tokens)
    {
        var create = tokens.FindIndex(0, Math.Min(tokens.Count, 4), t => t.Is("CREATE"));
        return create >= 0 && tokens.Skip(create + 1).Take(4).Any(t => syntax.CompoundObjects.Any(o => t.Is(o)));
    }

    private bool EndsBody(List<SqlToken> before) =>
        before.Count > 1 && before[^1].Is("END") && (before[^2].Is(";") || before[^2].Is(syntax.CompoundOpening[^1]));
}
