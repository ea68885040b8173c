using Ashlar.Drivers;
using Ashlar.Models;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>Whether a row has the words that were asked for, how well it fits, and where they stand.</summary>
public sealed class TextSearch : Predicate
{
    internal TextSearch(SearchedRow row, string query)
    {
        Row = row;
        Query = SearchText.Of(query);
    }

    /// <summary>What was typed: words, <c>"words side by side"</c>, each perhaps behind a minus, and <c>or</c>, with a space between. What has no word is left out.</summary>
    public string Query { get; }

    /// <summary>The columns and the language.</summary>
    public FullTextDescriptor Index => Row.Model.FullText!;

    /// <summary>How well the row fits, to sort by: the larger the better, and 0 where it has none of the words. Databases reckon differently, so that the number says nothing by itself.</summary>
    public Expr<double> Rank => new SearchRank(this);

    internal SearchedRow Row { get; }

    /// <summary>The piece of a text in which the words stand, with marks round them; its beginning where they are elsewhere.</summary>
    /// <remarks>The text is as it is in the database, and no HTML. For a page choose marks that no text has, encode the piece, and then put tags in the place of the marks.</remarks>
    /// <param name="text">A field that <c>@fulltext</c> names; of any other text the beginning is given.</param>
    /// <param name="start">Stands before each word that was found.</param>
    /// <param name="end">Stands behind it.</param>
    /// <param name="words">About how many words the piece has, from 4 to 60.</param>
    public Expr<string> Headline(Column<string> text, string start = "[", string end = "]", int words = 16) => MakeHeadline(text, start, end, words);

    /// <inheritdoc cref="Headline(Column{string}, string, string, int)"/>
    public Expr<string> Headline(NullableField<string?> text, string start = "[", string end = "]", int words = 16) => MakeHeadline(text!, start, end, words);

    internal override void WriteTo(SqlWriter writer) => writer.Dialect.WriteSearch(writer, this);

    private SearchHeadline MakeHeadline(Column<string> text, string start, string end, int words)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(end);
        ArgumentOutOfRangeException.ThrowIfLessThan(words, 4);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(words, 60);
        return new SearchHeadline(this, text, start, end, words);
    }

    private sealed class SearchRank(TextSearch search) : Expr<double>(ColumnTypes.Float)
    {
        internal override void WriteTo(SqlWriter writer) => writer.Dialect.WriteSearchRank(writer, search);
    }
}
