using System.Security.Cryptography;
using System.Text;
using Ashlar.Database.Scripts;
using Ashlar.Diagnostics;

namespace Ashlar.Database.Queries;

/// <summary>A file of the folder <c>sql</c>: one statement that becomes a method of the client.</summary>
public sealed record QueryFile
{
    /// <summary>The file's name without its endings, such as <c>payment_report</c>.</summary>
    public required string Name { get; init; }

    public required SourceFile Source { get; init; }

    public required SqlStatement Statement { get; init; }

    /// <summary>In the order of the method's parameters: first as <c>@param</c> names them, then as they stand in the statement.</summary>
    public required IReadOnlyList<QueryParameter> Parameters { get; init; }

    /// <summary>The statement, cut at its parameters: one part more than there are <see cref="Places"/>.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>
    /// Which parameter stands between two parts: its place in <see cref="Parameters"/>, or the complement of that where the statement asks whether it is
    /// NULL. Such a question is a parameter of its own, a truth value: of a text alone the server could not tell what is asked.
    /// </summary>
    public required IReadOnlyList<int> Places { get; init; }

    /// <summary>Where the parameters stand in the file, in the order of <see cref="Places"/>.</summary>
    public required IReadOnlyList<TextSpan> Spans { get; init; }

    /// <summary><c>@column</c>: what a column is, where the database does not tell.</summary>
    public required IReadOnlyDictionary<string, (QueryType Type, TextSpan Span)> ColumnTypes { get; init; }

    /// <summary><c>@returns</c>; <see langword="null"/> where the statement decides.</summary>
    public QueryResult? Result { get; init; }

    /// <summary>The model whose records the rows become, by <c>@returns</c>; <see langword="null"/> for a record of the file's own.</summary>
    public string? ModelName { get; init; }

    /// <summary>Where <c>@returns</c> stands.</summary>
    public TextSpan? ResultSpan { get; init; }

    /// <summary><c>@session</c>: the statement leaves something in its session, which is cleaned before anybody else gets it.</summary>
    public bool TouchesSession { get; init; }

    /// <summary>The comment at the top, without annotations.</summary>
    public string? Documentation { get; init; }

    /// <summary>The parameters that the statement asks of whether they are NULL.</summary>
    public IReadOnlyList<int> NullTests => field ??= [.. Places.Where(p => p < 0).Select(p => ~p).Distinct()];

    /// <summary>How many placeholders the statement has.</summary>
    public int PlaceholderCount => Parameters.Count + NullTests.Count;

    public QueryShape Shape => field ??= QueryShapeParser.Parse(Statement);

    /// <summary>Changes with whatever matters in the file, and not with the line endings that a checkout gives it.</summary>
    public string Checksum => ChecksumOf(Source.Text);

    public static string ChecksumOf(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));
    }

    /// <summary>The statement with the dialect's placeholders, numbered as <see cref="Parameters"/> from 1, and then as <see cref="NullTests"/>.</summary>
    public string TextWith(Func<int, string> placeholder)
    {
        ArgumentNullException.ThrowIfNull(placeholder);
        var text = new StringBuilder(Texts[0]);
        for (var i = 0; i < Places.Count; i++)
        {
            text.Append(placeholder(NumberOf(Places[i]))).Append(Texts[i + 1]);
        }

        return text.ToString();
    }

    /// <summary>The place in the file of a place in the text that <see cref="TextWith"/> gives.</summary>
    public TextSpan SpanAt(int offset, Func<int, string> placeholder)
    {
        ArgumentNullException.ThrowIfNull(placeholder);
        var (written, source) = (0, Statement.Span.Start);
        for (var i = 0; i < Texts.Count; i++)
        {
            if (offset < written + Texts[i].Length || i == Places.Count)
            {
                return WordAt(Math.Min(source + Math.Max(offset - written, 0), Statement.Span.End));
            }

            written += Texts[i].Length;
            var mark = placeholder(NumberOf(Places[i]));
            if (offset < written + mark.Length)
            {
                return Spans[i];
            }

            written += mark.Length;
            source = Spans[i].End;
        }

        return Statement.Span;
    }

    private int NumberOf(int place) => place >= 0 ? place + 1 : Parameters.Count + NullTests.ToList().IndexOf(~place) + 1;

    /// <summary>The token that stands there.</summary>
    private TextSpan WordAt(int offset) =>
        Statement.Tokens.FirstOrDefault(t => t.Span.Start <= offset && offset < t.Span.End) is { Text: not null } token ? token.Span : new TextSpan(offset, Math.Min(offset + 1, Statement.Span.End));
}
