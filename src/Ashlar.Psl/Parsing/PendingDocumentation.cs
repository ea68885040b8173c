using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Parsing;

/// <summary>
/// The comments in front of the next member. A group is comments without an empty line between them; only the last group counts.
/// </summary>
internal sealed class PendingDocumentation
{
    private List<CommentSyntax> _group = [];
    private bool _isGroupClosed;

    public void Add(CommentSyntax comment)
    {
        if (_isGroupClosed)
        {
            Clear();
        }

        _group.Add(comment);
    }

    /// <summary>An empty line: a later comment starts a new group.</summary>
    public void CloseGroup() => _isGroupClosed = true;

    public void Clear() => (_group, _isGroupClosed) = ([], false);

    /// <summary>As <see cref="Take"/>, but only comments directly above, for what moves when it is formatted.</summary>
    public IReadOnlyList<CommentSyntax> TakeAdjacent() => _isGroupClosed ? [] : Take();

    /// <summary>The comments with text for the member that follows; they belong to no other.</summary>
    public IReadOnlyList<CommentSyntax> Take()
    {
        if (_group.Count == 0)
        {
            return [];
        }

        var taken = _group.TrueForAll(comment => comment.Kind != CommentKind.Line) ? _group : _group.FindAll(comment => comment.Kind != CommentKind.Line);
        Clear();
        return taken;
    }
}
