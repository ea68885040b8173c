using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Migrations.Pulling;

/// <summary>
/// Brings a block of the schema up to date: lines about what changed are written anew, lines about what is gone go, new ones are
/// added. Every other line, its comments and its place stay.
/// </summary>
internal sealed class BlockMerger(BlockSyntax block, TextEdits edits)
{
    private readonly Dictionary<string, SyntaxNode> _members = block.Members
        .Where(m => m is FieldSyntax or EnumValueSyntax)
        .DistinctBy(NameOf)
        .ToDictionary(NameOf);

    /// <param name="before">The block as the schema has it.</param>
    /// <param name="after">The block as the database asks for it.</param>
    /// <param name="attributes">Where the block's attributes stand, by their keys.</param>
    public void Merge(PulledBlock before, PulledBlock after, IReadOnlyDictionary<string, TextSpan> attributes)
    {
        MergeMembers(before, after);
        var known = before.Attributes.ToDictionary(a => a.Key);
        foreach (var attribute in before.Attributes.Where(a => attributes.ContainsKey(a.Key)))
        {
            var next = after.Attributes.FirstOrDefault(a => a.Key == attribute.Key);
            if (next is null)
            {
                edits.RemoveLines(attributes[attribute.Key]);
            }
            else if (next.Text != attribute.Text)
            {
                edits.Replace(attributes[attribute.Key], next.Text);
            }
        }

        foreach (var added in after.Attributes.Where(a => !known.ContainsKey(a.Key)))
        {
            edits.InsertAbove(block.Span.End - 1, $"  {added.Text}\n");
        }
    }

    /// <summary>Takes the block away, with the documentation above it.</summary>
    public void Remove() => edits.RemoveLines(WithDocumentation(block.Span, block.DocumentationLines));

    /// <summary>Takes a field away that the database knows nothing of.</summary>
    public void RemoveMember(string name)
    {
        if (_members.TryGetValue(name, out var member))
        {
            Remove(member);
        }
    }

    private void MergeMembers(PulledBlock before, PulledBlock after)
    {
        var next = after.Members.ToDictionary(m => m.Key);
        foreach (var member in before.Members.Where(m => _members.ContainsKey(m.Name)))
        {
            if (!next.TryGetValue(member.Key, out var changed))
            {
                Remove(_members[member.Name]);
            }
            else if (changed.Line != member.Line)
            {
                edits.Replace(_members[member.Name].Span, changed.Line);
            }
        }

        var known = before.Members.Select(m => m.Key).ToHashSet();
        for (var i = 0; i < after.Members.Count; i++)
        {
            if (!known.Contains(after.Members[i].Key) && !IsComment(after.Members[i]))
            {
                Insert(after.Members[i], Predecessor(after, i));
            }
        }
    }

    /// <summary>The schema has it as a comment already, from the last time.</summary>
    private bool IsComment(PulledMember member) =>
        member.IsCommentedOut && block.Members.OfType<CommentSyntax>().Any(c => c.Text.Contains($"// {member.Line}", StringComparison.Ordinal));

    /// <summary>The nearest member before it that is in the schema already.</summary>
    private SyntaxNode? Predecessor(PulledBlock after, int index) =>
        after.Members.Take(index).Reverse().Select(m => _members.GetValueOrDefault(m.Name)).FirstOrDefault(m => m is not null);

    private void Insert(PulledMember member, SyntaxNode? predecessor)
    {
        if (predecessor is null)
        {
            edits.InsertBelow(block.Name.Span.End, BlockWriter.Write(member));
        }
        else
        {
            edits.InsertBelow(predecessor.Span.End, BlockWriter.Write(member));
        }
    }

    private void Remove(SyntaxNode member) => edits.RemoveLines(WithDocumentation(member.Span, member is FieldSyntax field ? field.DocumentationLines : ((EnumValueSyntax)member).DocumentationLines));

    private static TextSpan WithDocumentation(TextSpan span, IReadOnlyList<CommentSyntax> lines) =>
        new(lines.Select(l => l.Span.Start).Append(span.Start).Min(), span.End);

    private static string NameOf(SyntaxNode member) => member is FieldSyntax field ? field.Name.Value : ((EnumValueSyntax)member).Name.Value;
}
