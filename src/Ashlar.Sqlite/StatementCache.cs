using SQLitePCL;

namespace Ashlar.Sqlite;

/// <summary>The prepared statements of a connection by their text; those not used for longest go first.</summary>
internal sealed class StatementCache(sqlite3 connection) : IDisposable
{
    private const int Capacity = 200;

    private readonly Dictionary<string, LinkedListNode<SqliteStatement>> byText = [];
    private readonly LinkedList<SqliteStatement> byUse = [];

    public SqliteStatement Get(ReadOnlySpan<char> text)
    {
        // Most loops ask for the same statement again.
        if (byUse.First is { } last && text.SequenceEqual(last.Value.Text))
        {
            return last.Value;
        }

        if (byText.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var node))
        {
            byUse.Remove(node);
            byUse.AddFirst(node);
            return node.Value;
        }

        return Add(SqliteStatement.Prepare(connection, text.ToString(), isKept: true));
    }

    public void Dispose()
    {
        foreach (var statement in byUse)
        {
            statement.Dispose();
        }
    }

    private SqliteStatement Add(SqliteStatement statement)
    {
        if (byText.Count == Capacity)
        {
            var oldest = byUse.Last!;
            byUse.RemoveLast();
            byText.Remove(oldest.Value.Text);
            oldest.Value.Dispose();
        }

        byText.Add(statement.Text, byUse.AddFirst(statement));
        return statement;
    }
}
