using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

internal sealed class InList<T> : Predicate, IParameter
{
    private readonly Expr<T> expression;
    private readonly T[] values;
    private readonly bool hasNull;

    internal InList(Expr<T> expression, T[] values)
    {
        hasNull = Array.Exists(values, v => v is null);
        this.expression = expression;
        this.values = hasNull ? Array.FindAll(values, v => v is not null) : values;
    }

    private ColumnType<T> Type => expression.KnownType;

    // A list may travel as JSON, whose readers in C stop at a NUL character.
    private bool HasNul => values is string[] texts && Array.Exists(texts, t => t.Contains('\0', StringComparison.Ordinal));

    void IParameter.WriteTo(ValueWriter writer)
    {
        if (!expression.IsHidden || !writer.TryMask())
        {
            writer.WriteList(Type, values);
        }
    }

    internal override void WriteTo(SqlWriter writer)
    {
        // IN never finds a NULL.
        if (hasNull)
        {
            writer.Append('(');
            WriteList(writer);
            writer.Append(" OR ");
            expression.WriteKey(writer);
            writer.Append(" IS NULL)");
        }
        else
        {
            WriteList(writer);
        }
    }

    private void WriteList(SqlWriter writer)
    {
        if (values.Length == 0)
        {
            writer.Append("FALSE");
            return;
        }

        expression.WriteKey(writer);

        // One value compares directly: databases plan a list anew each time, and "= ?" once.
        if (values.Length == 1)
        {
            writer.Append(" = ");
            writer.AppendParameter(new Parameter<T>(values[0], Type) { IsMasked = expression.IsHidden });
        }
        else if (Type.CanBeListed && !HasNul)
        {
            writer.AppendInList(this, Type.StoredType);
        }
        else
        {
            WriteEach(writer);
        }
    }

    private void WriteEach(SqlWriter writer)
    {
        writer.Append(" IN (");
        for (var i = 0; i < values.Length; i++)
        {
            writer.Append(i == 0 ? "" : ", ");
            writer.AppendParameter(new Parameter<T>(values[i], Type) { IsMasked = expression.IsHidden });
        }

        writer.Append(')');
    }
}
