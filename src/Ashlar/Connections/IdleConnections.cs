using System.Diagnostics.CodeAnalysis;
using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Connections that nobody uses at the moment. The last one used is the next one given out: its caches are warm.</summary>
/// <remarks>A lock is held for a few instructions, and unlike a concurrent stack this one allocates nothing for each connection that comes back.</remarks>
internal sealed class IdleConnections
{
    private readonly Lock gate = new();
    private readonly Stack<DatabaseConnection> connections = new();

    public int Count
    {
        get
        {
            lock (gate)
            {
                return connections.Count;
            }
        }
    }

    public void Push(DatabaseConnection connection)
    {
        lock (gate)
        {
            connections.Push(connection);
        }
    }

    public bool TryPop([NotNullWhen(true)] out DatabaseConnection? connection)
    {
        lock (gate)
        {
            return connections.TryPop(out connection);
        }
    }
}
