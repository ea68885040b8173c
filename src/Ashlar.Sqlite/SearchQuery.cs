namespace Ashlar.Sqlite;

/// <summary>
/// What somebody typed (<see cref="TextSearch.Query"/>), in the language of FTS5: https://www.sqlite.org/fts5.html#full_text_query_syntax. Words stand in quotes, so that none is an operator.
/// </summary>
/// <param name="Having">What rows must match; <see langword="null"/> where no alternative asks for a word.</param>
/// <param name="Lacking">
/// Rows that do not match it are found too: FTS5 has no way to ask for rows without a word alone, so alternatives that do are asked for the other way round.
/// </param>
internal sealed record SearchQuery(string? Having, string? Lacking)
{
    public static SearchQuery Parse(string text)
    {
        var alternatives = new List<Alternative> { new() };
        for (var i = 0; i < text.Length; i++)
        {
            var isNot = text[i] == '-';
            i += isNot ? 1 : 0;
            var isPhrase = text[i] == '"';
            var start = isPhrase ? i + 1 : i;
            var end = text.IndexOf(isPhrase ? '"' : ' ', start);
            end = end < 0 ? text.Length : end;
            var words = text[start..end];
            i = isPhrase ? end + 1 : end;
            if (!isPhrase && !isNot && words.Equals("or", StringComparison.OrdinalIgnoreCase) && !alternatives[^1].IsEmpty && i < text.Length)
            {
                alternatives.Add(new());
            }
            else
            {
                (isNot ? alternatives[^1].Without : alternatives[^1].With).Add($"\"{words}\"");
            }
        }

        return Of(alternatives);
    }

    private static SearchQuery Of(List<Alternative> alternatives)
    {
        var having = alternatives.Where(a => a.With.Count > 0).Select(a => a.Without.Count == 0
            ? $"({string.Join(" AND ", a.With)})"
            : $"(({string.Join(" AND ", a.With)}) NOT ({string.Join(" OR ", a.Without)}))").ToList();
        // Without a, or without b, is not with both.
        var lacking = alternatives.Where(a => a.With.Count == 0 && a.Without.Count > 0).Select(a => $"({string.Join(" OR ", a.Without)})").ToList();
        return new(having.Count == 0 ? null : string.Join(" OR ", having), lacking.Count == 0 ? null : string.Join(" AND ", lacking));
    }

    private sealed class Alternative
    {
        public List<string> With { get; } = [];

        public List<string> Without { get; } = [];

        public bool IsEmpty => With.Count + Without.Count == 0;
    }
}
