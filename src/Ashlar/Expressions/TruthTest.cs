using Ashlar.Drivers;

namespace Ashlar;

internal sealed class TruthTest(Expr<bool> expression) : Predicate
{
    internal override void WriteTo(SqlWriter writer) => expression.WriteTo(writer);
}
