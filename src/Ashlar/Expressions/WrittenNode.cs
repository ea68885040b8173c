using Ashlar.Drivers;

namespace Ashlar;

/// <summary>A part of a query that a function writes, as the argument of another part.</summary>
internal sealed class WrittenNode(Action<SqlWriter> write) : SqlNode
{
    internal override void WriteTo(SqlWriter writer) => write(writer);
}
