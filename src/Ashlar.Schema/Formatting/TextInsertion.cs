using System.Text;
using Ashlar.Diagnostics;

namespace Ashlar.Schema.Formatting;

/// <summary>Text to put into a file in front of the character at an offset.</summary>
internal sealed record TextInsertion(SourceFile File, int Offset, string Text)
{
    /// <summary>The file with its insertions. Those for one place come in the order given.</summary>
    public static SourceFile Apply(SourceFile file, IEnumerable<TextInsertion> insertions)
    {
        var text = new StringBuilder(file.Text.Length);
        var copied = 0;
        foreach (var insertion in insertions.OrderBy(i => i.Offset))
        {
            text.Append(file.Text, copied, insertion.Offset - copied).Append(insertion.Text);
            copied = insertion.Offset;
        }

        return new SourceFile(file.Path, text.Append(file.Text, copied, file.Text.Length - copied).ToString());
    }
}
