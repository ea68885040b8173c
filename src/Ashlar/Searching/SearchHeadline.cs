using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>The piece of a text in which the words of a search stand.</summary>
public sealed class SearchHeadline : Expr<string>
{
    private readonly Column<string> text;

    internal SearchHeadline(TextSearch search, Column<string> text, string start, string end, int words)
        : base(ColumnTypes.String)
    {
        this.text = text;
        (Search, Start, End, Words) = (search, start, end, words);
    }

    /// <summary>What is looked for.</summary>
    public TextSearch Search { get; }

    /// <summary>The text.</summary>
    public SqlNode Text => text;

    /// <summary>The place of the text among <see cref="Models.FullTextDescriptor.Parts"/>; −1 where it is none of them.</summary>
    public int Part
    {
        get
        {
            for (var i = 0; i < Search.Index.Parts.Count && text.Depth == Search.Row.Depth; i++)
            {
                if (Search.Index.Parts[i].Column == text.Descriptor)
                {
                    return i;
                }
            }

            return -1;
        }
    }

    /// <summary>Stands before each word that was found.</summary>
    public string Start { get; }

    /// <summary>Stands behind it.</summary>
    public string End { get; }

    /// <summary>About how many words the piece has.</summary>
    public int Words { get; }

    /// <inheritdoc/>
    public override bool IsHidden => text.IsHidden;

    internal override void WriteTo(SqlWriter writer) => writer.Dialect.WriteHeadline(writer, this);
}
