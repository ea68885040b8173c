using System.Numerics;
using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>What the database computes with numbers beyond adding and multiplying. A NULL stays NULL.</summary>
public static class NumberFunctions
{
    extension<T>(Expr<T> number)
        where T : struct, INumber<T>
    {
        /// <summary>The quotient; of whole numbers cut towards zero, as in C#.</summary>
        /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
        public static Expr<T> operator /(Expr<T> left, T right) => new Computed<T>(Division<T>(), left.KnownType, left, Divisor(right, left));

        /// <summary>The quotient; NULL where the divisor is zero.</summary>
        public static Expr<T?> operator /(Expr<T> left, Expr<T> right) => new Computed<T?>(Division<T>(), Nullable(left, right), left, right);

        /// <summary>The number with the other sign.</summary>
        public static Expr<T> operator -(Expr<T> value) => new Arithmetic<T>(T.Zero, '-', value);

        /// <summary>The number without its sign.</summary>
        public Expr<T> Absolute => new Computed<T>(SqlFunction.Absolute, number.KnownType, number);
    }

    extension<T>(Expr<T?> number)
        where T : struct, INumber<T>
    {
        /// <inheritdoc cref="op_Division{T}(Expr{T}, Expr{T})"/>
        public static Expr<T?> operator /(Expr<T?> left, Expr<T?> right) => new Computed<T?>(Division<T>(), left.Type ?? right.KnownType, left, right);

        /// <summary>The number without its sign.</summary>
        public Expr<T?> Absolute => new Computed<T?>(SqlFunction.Absolute, number.KnownType, number);
    }

    extension<T>(Expr<T> number)
        where T : struct, IBinaryInteger<T>
    {
        /// <summary>The remainder of the quotient, with the sign of the left number as in C#.</summary>
        /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
        public static Expr<T> operator %(Expr<T> left, T right) => new Computed<T>(SqlFunction.Remainder, left.KnownType, left, Divisor(right, left));

        /// <summary>The remainder; NULL where the divisor is zero.</summary>
        public static Expr<T?> operator %(Expr<T> left, Expr<T> right) => new Computed<T?>(SqlFunction.Remainder, Nullable(left, right), left, right);
    }

    extension(Expr<decimal> number)
    {
        /// <summary>The number with so many digits behind the point; a half goes away from zero.</summary>
        public Expr<decimal> Round(int digits = 0) => new Computed<decimal>(SqlFunction.RoundDecimal, number.KnownType, number, Digits(digits));

        /// <summary>The largest whole number that is not larger.</summary>
        public Expr<decimal> Floor() => new Computed<decimal>(SqlFunction.Floor, number.KnownType, number);

        /// <summary>The smallest whole number that is not smaller.</summary>
        public Expr<decimal> Ceiling() => new Computed<decimal>(SqlFunction.Ceiling, number.KnownType, number);
    }

    extension(Expr<double> number)
    {
        /// <inheritdoc cref="Round(Expr{decimal}, int)"/>
        public Expr<double> Round(int digits = 0) => new Computed<double>(SqlFunction.Round, number.KnownType, number, Digits(digits));

        /// <inheritdoc cref="Floor(Expr{decimal})"/>
        public Expr<double> Floor() => new Computed<double>(SqlFunction.Floor, number.KnownType, number);

        /// <inheritdoc cref="Ceiling(Expr{decimal})"/>
        public Expr<double> Ceiling() => new Computed<double>(SqlFunction.Ceiling, number.KnownType, number);
    }

    private static SqlFunction Division<T>()
        where T : struct =>
        typeof(T) == typeof(int) || typeof(T) == typeof(long) ? SqlFunction.DivideWhole
        : typeof(T) == typeof(decimal) ? SqlFunction.DivideDecimal
        : SqlFunction.Divide;

    private static Parameter<T> Divisor<T>(T value, Expr<T> dividend)
        where T : struct, INumber<T> => T.IsZero(value) ? throw new DivideByZeroException() : new(value, dividend.Type);

    private static NullableValueType<T> Nullable<T>(Expr<T> left, Expr<T> right)
        where T : struct
    {
        Arithmetic<T>.CheckSides(left, right);
        Parameter<T>.Teach(left, right);
        return new(left.Type ?? right.KnownType);
    }

    private static Parameter<int> Digits(int digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 15);
        return new(digits, ColumnTypes.Int);
    }
}
