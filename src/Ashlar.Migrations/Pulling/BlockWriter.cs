using System.Text;

namespace Ashlar.Migrations.Pulling;

/// <summary>Writes a block as text. The formatter makes it pretty.</summary>
internal static class BlockWriter
{
    public static string Write(PulledBlock block)
    {
        var text = new StringBuilder();
        foreach (var line in block.Documentation)
        {
            text.Append("/// ").Append(line).Append('\n');
        }

        var comment = block.IsCommentedOut ? "// " : "";
        text.Append(comment).Append(block.Keyword).Append(' ').Append(block.Name).Append(" {\n");
        foreach (var member in block.Members)
        {
            text.Append(comment).Append(Write(member));
        }

        if (block.Attributes.Count > 0)
        {
            text.Append('\n');
        }

        foreach (var attribute in block.Attributes)
        {
            text.Append(comment).Append("  ").Append(attribute.Text).Append('\n');
        }

        return text.Append(comment).Append("}\n").ToString();
    }

    /// <summary>The lines of a member.</summary>
    public static string Write(PulledMember member) =>
        (member.Documentation is { } line ? $"  /// {line}\n" : "") + $"  {(member.IsCommentedOut ? "// " : "")}{member.Line}\n";
}
