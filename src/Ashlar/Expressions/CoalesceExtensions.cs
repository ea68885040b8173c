using Ashlar.Rows;

namespace Ashlar;

/// <summary>Another value in the place of NULL.</summary>
public static class CoalesceExtensions
{
    /// <summary>The value, or <paramref name="otherwise"/> where it is NULL.</summary>
    public static Expr<T> Coalesce<T>(this Expr<T?> value, Expr<T> otherwise)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(otherwise);
        return new Coalesce<T>(value, otherwise.Type ?? RequiredType(value), otherwise);
    }

    /// <summary>The text, or <paramref name="otherwise"/> where it is NULL.</summary>
    public static Expr<string> Coalesce(this Expr<string?> text, Expr<string> otherwise)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(otherwise);
        if (otherwise.IsNullValue)
        {
            throw new ArgumentNullException(nameof(otherwise));
        }

        return new Coalesce<string>(text, ColumnTypes.String, otherwise);
    }

    // The type of a nullable column knows the type of its values.
    private static ColumnType<T> RequiredType<T>(Expr<T?> value)
        where T : struct => value.Type is NullableValueType<T> { Type: var type } ? type : ColumnTypes.Of<T>();
}
