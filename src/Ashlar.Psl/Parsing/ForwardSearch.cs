namespace Ashlar.Psl.Parsing;

/// <summary>
/// Finds the next occurrence of a text and remembers it: thousands of questions about the same far-off (or missing)
/// terminator cost one search, not one each.
/// </summary>
internal sealed class ForwardSearch(string text, string wanted)
{
    private int _askedFrom = -1;
    private int _found = -1;

    /// <summary>The first occurrence at or after <paramref name="offset"/>; the length of the text when there is none.</summary>
    public int IndexFrom(int offset)
    {
        if (_askedFrom < 0 || offset < _askedFrom || offset > _found)
        {
            var index = offset <= text.Length ? text.IndexOf(wanted, offset, StringComparison.Ordinal) : -1;
            (_askedFrom, _found) = (offset, index < 0 ? text.Length : index);
        }

        return _found;
    }
}
