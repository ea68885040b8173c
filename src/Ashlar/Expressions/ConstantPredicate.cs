using Ashlar.Drivers;

namespace Ashlar;

internal sealed class ConstantPredicate(bool value) : Predicate
{
    internal static Predicate Of(bool value) => value ? Always : Never;

    internal override Predicate Negate() => Of(!value);

    internal override void WriteTo(SqlWriter writer) => writer.Append(value ? "TRUE" : "FALSE");
}
