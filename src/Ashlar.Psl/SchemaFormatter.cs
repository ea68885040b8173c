using Ashlar.Psl.Formatting;
using Ashlar.Psl.Syntax;

namespace Ashlar.Psl;

/// <summary>
/// Writes a schema file the way Prisma's formatter writes it, byte for byte. What the parser did not understand is kept as it is.
/// </summary>
public static class SchemaFormatter
{
    public static string Format(SchemaSyntax schema)
    {
        var writer = new IndentedWriter(schema.File.Text.Length + 1);
        var blocks = new BlockFormatter(writer);
        var comments = new AlignedRows();
        for (var i = 0; i < schema.Members.Count; i++)
        {
            switch (schema.Members[i])
            {
                case BlockSyntax block:
                    blocks.Format(block);
                    break;
                case CommentSyntax comment:
                    CommentFormatter.AddTo(comments, comment);
                    comments.Flush(writer);
                    break;
                case BlankLinesSyntax when i > 0 && i < schema.Members.Count - 1:
                    writer.EndLine();
                    break;
                case InvalidSyntax invalid:
                    writer.Write(invalid.Text + invalid.LineBreak);
                    break;
            }
        }

        return writer.Finish();
    }
}
