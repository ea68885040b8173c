using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A plain value in a query. It learns how it is stored from the expression that it meets.</summary>
internal class Parameter<T>(T value, ColumnType<T>? type = null) : Expr<T>(type), IParameter
{
    private readonly bool isPlain = type is null;

    /// <summary>Query events show a mask instead of the value.</summary>
    public bool IsMasked { get; set; }

    public T Value => value;

    // What it learns says how it is sent, and not what it is: that nothing in the statement tells the database.
    internal override ColumnType<T>? Type => isPlain ? null : StoredAs;

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
        StoredAs ??= type;
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

    void IParameter.WriteTo(ValueWriter values)
    {
        if (IsMasked && values.TryMask())
        {
            return;
        }

        if (value is null)
        {
            values.WriteNull(StoredAs?.StoredType ?? typeof(T));
        }
        else
        {
            WriteValue(values);
        }
    }

    private protected virtual void WriteValue(ValueWriter values) => (StoredAs ?? ColumnTypes.Of<T>()).Write(values, value);
}

/// <summary>The value at which a page ended, which is found again only with everything that the database knows of it.</summary>
/// <param name="value">The value.</param>
/// <param name="type">How it is stored.</param>
/// <param name="digits">Of a decimal its digits, which may be more than C# has; of anything else an empty text.</param>
internal sealed class PlaceOfPage<T>(T value, ColumnType<T> type, string digits) : Parameter<T>(value, type)
{
    private protected override void WriteValue(ValueWriter values)
    {
        switch (Value)
        {
            case decimal number:
                values.WritePlace(number, digits);
                break;
            case double number:
                values.WritePlace(number);
                break;
            case DateTime time:
                values.WritePlace(time);
                break;
            default:
                base.WriteValue(values);
                break;
        }
    }
}
