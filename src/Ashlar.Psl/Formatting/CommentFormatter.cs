using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Formatting;

internal static class CommentFormatter
{
    /// <summary>
    /// A comment on lines of its own. A line comment stays as it is; a block comment becomes
    /// <code>
    /// /**
    ///  * each line
    ///  */
    /// </code>
    /// </summary>
    public static void AddTo(AlignedRows rows, CommentSyntax comment)
    {
        if (comment.Kind != CommentKind.Block)
        {
            rows.AddLine(comment.Text);
            return;
        }

        rows.AddLine("/**");
        foreach (var written in comment.Content.Split('\n'))
        {
            var line = written.Trim();
            line = line.StartsWith('*') ? line[1..].TrimStart() : line;
            if (line.Length > 0)
            {
                rows.AddLine($" * {line}");
            }
        }

        rows.AddLine(" */");
    }
}
