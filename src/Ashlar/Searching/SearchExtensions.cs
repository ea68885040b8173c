namespace Ashlar;

/// <summary>Finds rows by the words in their texts.</summary>
public static class SearchExtensions
{
    /// <summary>The row has the words that somebody typed, in the fields that <c>@fulltext</c> names.</summary>
    /// <param name="fields">The row.</param>
    /// <param name="query">
    /// What was typed: <c>words</c> that must all be there, <c>"words side by side"</c>, <c>-not</c>, and <c>or</c> between alternatives. Any text
    /// is a query; what cannot be a word is left aside, and without a word nothing is found. Capitals do not count. What is behind the first 1,000 characters is left out.
    /// </param>
    public static TextSearch Search<TFields>(this TFields fields, string query)
        where TFields : class, ISearchableFields
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(query);
        return new TextSearch(fields.SearchedRow, query);
    }
}
