using Ashlar.Drivers;

namespace Ashlar;

/// <summary>A placeholder that the statement already has, used once more: the value is sent once.</summary>
internal sealed class Placeholder(int number) : SqlNode
{
    internal override void WriteTo(SqlWriter writer) => writer.Dialect.WritePlaceholder(writer, number);
}
