using Ashlar.Drivers;

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
        expression.WriteTo(writer);
        writer.Append(" IN (");
        writer.AppendQuery(values);
        writer.Append(')');
    }
}
