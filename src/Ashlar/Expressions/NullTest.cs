using Ashlar.Drivers;

namespace Ashlar;

internal sealed class NullTest(SqlNode node, bool isNull) : Predicate
{
    internal override Predicate Negate() => new NullTest(node, !isNull);

    internal override void WriteTo(SqlWriter writer)
    {
        node.WriteKey(writer);
        writer.Append(isNull ? " IS NULL" : " IS NOT NULL");
    }
}
