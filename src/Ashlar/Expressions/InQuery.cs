using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary><c>value IN (SELECT …)</c>.</summary>
internal sealed class InQuery<T> : Predicate
{
    private readonly Expr<T> expression;
    private readonly ValueQuery<T> values;

    internal InQuery(Expr<T> expression, ValueQuery<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        (this.expression, this.values) = (expression, values);
    }

    internal override void WriteTo(SqlWriter writer)
    {
        var isAlike = expression.Native != NativeType.None && values.Shape.Values is [var value] && value.Native == expression.Native;
        if (isAlike)
        {
            expression.WriteKey(writer);
        }
        else
        {
            expression.WriteTo(writer);
        }

        writer.Append(" IN (");
        writer.AppendQuery(values, asKeys: isAlike);
        writer.Append(')');
    }
}
