using System.Numerics;
using System.Runtime.CompilerServices;

namespace Ashlar;

/// <summary>What the database can compute with numbers. Where one side is NULL, so is the result.</summary>
public static class NumberOperators
{
    extension<T>(Expr<T> expression)
        where T : struct, INumber<T>
    {
        /// <summary>The sum.</summary>
        public static Expr<T> operator +(Expr<T> left, Expr<T> right) => new Arithmetic<T>(left, '+', right);

        /// <summary>The difference.</summary>
        public static Expr<T> operator -(Expr<T> left, Expr<T> right) => new Arithmetic<T>(left, '-', right);

        /// <summary>The product.</summary>
        public static Expr<T> operator *(Expr<T> left, Expr<T> right) => new Arithmetic<T>(left, '*', right);
    }

    extension<T>(Expr<T?> expression)
        where T : struct, INumber<T>
    {
        /// <summary>The sum.</summary>
        public static Expr<T?> operator +(Expr<T?> left, Expr<T?> right) => new Arithmetic<T?>(left, '+', right);

        /// <summary>The difference.</summary>
        public static Expr<T?> operator -(Expr<T?> left, Expr<T?> right) => new Arithmetic<T?>(left, '-', right);

        /// <summary>The product.</summary>
        public static Expr<T?> operator *(Expr<T?> left, Expr<T?> right) => new Arithmetic<T?>(left, '*', right);
    }

    extension<T>(Expr<T?> optional)
        where T : struct, INumber<T>
    {
        /// <summary>The sum.</summary>
        [OverloadResolutionPriority(-1)]
        public static Expr<T?> operator +(Expr<T?> left, Expr<T> right) => left + right.AsNullable();

        /// <summary>The difference.</summary>
        [OverloadResolutionPriority(-1)]
        public static Expr<T?> operator -(Expr<T?> left, Expr<T> right) => left - right.AsNullable();

        /// <summary>The product.</summary>
        [OverloadResolutionPriority(-1)]
        public static Expr<T?> operator *(Expr<T?> left, Expr<T> right) => left * right.AsNullable();
    }

    extension<T>(Expr<T> required)
        where T : struct, INumber<T>
    {
        /// <summary>The sum.</summary>
        [OverloadResolutionPriority(-1)]
        public static Expr<T?> operator +(Expr<T> left, Expr<T?> right) => left.AsNullable() + right;

        /// <summary>The difference.</summary>
        [OverloadResolutionPriority(-1)]
        public static Expr<T?> operator -(Expr<T> left, Expr<T?> right) => left.AsNullable() - right;

        /// <summary>The product.</summary>
        [OverloadResolutionPriority(-1)]
        public static Expr<T?> operator *(Expr<T> left, Expr<T?> right) => left.AsNullable() * right;
    }

    /// <summary>Adds to the column: the database reads and writes in one step, so that no other change is lost.</summary>
    public static Assignment Add<T>(this Field<T> field, T value)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Set(new Arithmetic<T>(field, '+', value));
    }

    /// <summary>Takes from the column, in one step.</summary>
    public static Assignment Subtract<T>(this Field<T> field, T value)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Set(new Arithmetic<T>(field, '-', value));
    }

    /// <summary>Multiplies the column, in one step.</summary>
    public static Assignment Multiply<T>(this Field<T> field, T value)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Set(new Arithmetic<T>(field, '*', value));
    }

    /// <summary>Adds to the column, in one step. NULL stays NULL.</summary>
    public static Assignment Add<T>(this Field<T?> field, T value)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Set(new Arithmetic<T?>(field, '+', (T?)value));
    }

    /// <summary>Takes from the column, in one step. NULL stays NULL.</summary>
    public static Assignment Subtract<T>(this Field<T?> field, T value)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Set(new Arithmetic<T?>(field, '-', (T?)value));
    }

    /// <summary>Multiplies the column, in one step. NULL stays NULL.</summary>
    public static Assignment Multiply<T>(this Field<T?> field, T value)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Set(new Arithmetic<T?>(field, '*', (T?)value));
    }

    /// <summary>Divides the column, in one step; whole numbers are cut towards zero.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static Assignment Divide<T>(this Field<T> field, T value)
        where T : struct, INumber<T>
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Set(field / value);
    }
}
