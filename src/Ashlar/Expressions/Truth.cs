using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A condition as a value.</summary>
internal sealed class Truth(Predicate predicate) : Expr<bool>(ColumnTypes.Boolean)
{
    internal override void WriteTo(SqlWriter writer)
    {
        writer.Append('(');
        predicate.WriteTo(writer);
        writer.Append(')');
    }
}
