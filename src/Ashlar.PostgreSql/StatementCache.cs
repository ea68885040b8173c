namespace Ashlar.PostgreSql;

/// <summary>The statements of a connection by their text, with their parameters; those not used for longest go first.</summary>
/// <remarks>Npgsql prepares a text on its second run and keeps as many prepared as this keeps.</remarks>
internal sealed class StatementCache(int capacity)
{
    private readonly Dictionary<string, LinkedListNode<PostgresStatement>> byText = [];
    private readonly LinkedList<PostgresStatement> byUse = [];

    /// <summary>A statement that is in no batch.</summary>
    public PostgresStatement Get(ReadOnlySpan<char> text)
    {
        // Most loops ask for the same statement again.
        if (byUse.First is { Value: { IsInUse: false } last } && text.SequenceEqual(last.Text))
        {
            return last;
        }

        if (byText.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var node))
        {
            if (byUse.First != node)
            {
                byUse.Remove(node);
                byUse.AddFirst(node);
            }

            // The same text twice in a batch has different values.
            return node.Value.IsInUse ? new(node.Value) : node.Value;
        }

        if (byText.Count >= capacity)
        {
            byText.Remove(byUse.Last!.Value.Text);
            byUse.RemoveLast();
        }

        var statement = new PostgresStatement(text.ToString());
        byText.Add(statement.Text, byUse.AddFirst(statement));
        return statement;
    }

    public void Clear()
    {
        byText.Clear();
        byUse.Clear();
    }
}
