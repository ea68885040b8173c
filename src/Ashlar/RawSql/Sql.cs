using System.Runtime.CompilerServices;
using System.Text;
using Ashlar.Drivers;

namespace Ashlar;

/// <summary>SQL written by hand as an interpolated string. Its holes become parameters, whatever they hold; they never become a part of the text.</summary>
/// <param name="literalLength">The length of the text without the holes.</param>
/// <param name="formattedCount">The number of holes.</param>
[InterpolatedStringHandler]
public sealed partial class Sql(int literalLength, int formattedCount)
{
    // Holes are cut out of one string, so that the text and the parameters stay in step.
    private readonly StringBuilder text = new(literalLength);
    private readonly List<(int Position, RawParameter Parameter)> holes = new(formattedCount);

    /// <summary>There is nothing that a database could run.</summary>
    internal bool IsBlank
    {
        get
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (!char.IsWhiteSpace(text[i]))
                {
                    return false;
                }
            }

            return holes.Count == 0;
        }
    }

    /// <summary>The text has something that is no character of SQL: it would end the statement, or the connection, or become another one.</summary>
    internal bool HasNoCharacter => text.ToString() is var sql && (sql.Contains('\0', StringComparison.Ordinal) || !Rows.ValueWriter.IsWellFormed(sql));

    /// <summary>A hole stands where a database sees no parameter: in quotes, or in a comment.</summary>
    internal bool HasQuotedHole
    {
        get
        {
            if (holes.Count == 0)
            {
                return false;
            }

            // No character of SQL: it stands for each hole.
            var marked = new StringBuilder(text.ToString());
            for (var i = holes.Count - 1; i >= 0; i--)
            {
                marked.Insert(holes[i].Position, '\0');
            }

            return SqlText.IsQuoted(marked.ToString(), '\0');
        }
    }

    /// <summary>The statement ends the transaction that it runs in.</summary>
    internal bool EndsTransaction => SqlText.EndsTransaction(text.ToString());

    /// <summary>Appends SQL.</summary>
    public void AppendLiteral(string value) => text.Append(value);

    internal void WriteTo(SqlWriter writer)
    {
        var written = 0;
        var sql = text.ToString();
        foreach (var (position, parameter) in holes)
        {
            writer.Append(sql.AsSpan(written..position));
            writer.AppendParameter(parameter);
            written = position;
        }

        writer.Append(sql.AsSpan(written));
    }
}
