using Ashlar.Drivers;

namespace Ashlar;

/// <summary>A piece of a query that can be written as SQL.</summary>
public abstract class SqlNode
{
    private protected SqlNode()
    {
    }

    internal abstract void WriteTo(SqlWriter writer);
}
