using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A plain value in a query. It learns how it is stored from the expression that it meets.</summary>
internal sealed class Parameter<T>(T value, ColumnType<T>? type = null) : Expr<T>(type), IParameter
{
    private ColumnType<T>? learnt;

    /// <summary>Query events show a mask instead of the value.</summary>
    public bool IsMasked { get; set; }

    public T Value => value;

    /// <summary>Where a page ended, which is found again only with everything that the database knows of the value. Of a decimal, its digits; of anything else, an empty text.</summary>
    internal string? Place { get; init; }

    internal override bool IsNullValue => value is null;

    internal override bool MayBeNull => value is null;

    /// <summary>Tells every plain value of a comparison how its column is stored.</summary>
    internal static void Teach(Expr<T> left, Expr<T> right)
    {
        (left as Parameter<T>)?.Learn(right);
        (right as Parameter<T>)?.Learn(left);
    }

    internal void Learn(Expr<T> other) => Learn(other.Type, other.IsHidden);

    internal void Learn(ColumnType<T>? type, bool isHidden)
    {
        learnt ??= type;
        IsMasked |= isHidden;
    }

    internal override void Mask() => IsMasked = true;

    internal override void WriteTo(SqlWriter writer)
    {
        if (Type is null && writer.Dialect.TypeOfPlain(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)) is { } name)
        {
            writer.Append("CAST(");
            writer.AppendParameter(this);
            writer.Append(" AS ");
            writer.Append(name);
            writer.Append(')');
        }
        else
        {
            writer.AppendParameter(this);
        }
    }

    internal override void WriteBesideKnown(SqlWriter writer) => writer.AppendParameter(this);

    private bool TryWritePlace(ValueWriter values)
    {
        switch (value)
        {
            case decimal number:
                values.WritePlace(number, Place!);
                return true;
            case double number:
                values.WritePlace(number);
                return true;
            case DateTime time:
                values.WritePlace(time);
                return true;
            default:
                return false;
        }
    }

    void IParameter.WriteTo(ValueWriter values)
    {
        if (IsMasked && values.TryMask())
        {
            return;
        }

        if (value is null)
        {
            values.WriteNull((Type ?? learnt)?.StoredType ?? typeof(T));
        }
        else if (Place is not null && TryWritePlace(values))
        {
        }
        else
        {
            (Type ?? learnt ?? ColumnTypes.Of<T>()).Write(values, value);
        }
    }
}
