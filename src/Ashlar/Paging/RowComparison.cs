using Ashlar.Drivers;

namespace Ashlar;

/// <summary><c>(a, b) > (?, ?)</c>: what an index over the columns answers in one step.</summary>
internal sealed class RowComparison(SqlNode[] left, string keyword, SqlNode[] right) : Predicate
{
    internal override void WriteTo(SqlWriter writer)
    {
        writer.Append('(');
        writer.AppendKeys(left);
        writer.Append(')');
        writer.Append(keyword);
        writer.Append('(');
        writer.AppendKeys(right);
        writer.Append(')');
    }
}
