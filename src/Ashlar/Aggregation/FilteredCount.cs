using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

internal sealed class FilteredCount(Predicate predicate) : Expr<int>(ColumnTypes.Int)
{
    internal override void WriteTo(SqlWriter writer)
    {
        writer.Append("COUNT(*) FILTER (WHERE ");
        predicate.WriteTo(writer);
        writer.Append(')');
    }
}
