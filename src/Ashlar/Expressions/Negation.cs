using Ashlar.Drivers;

namespace Ashlar;

// Not "NOT (…)": where the condition is unknown because of a NULL, C# says false, so its negation is true.
internal sealed class Negation(Predicate predicate) : Predicate
{
    internal override Predicate Negate() => predicate;

    internal override void WriteTo(SqlWriter writer)
    {
        writer.Append('(');
        predicate.WriteTo(writer);
        writer.Append(") IS NOT TRUE");
    }
}
