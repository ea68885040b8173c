namespace Ashlar;

/// <summary>Comparisons of a value that may be NULL with one that may not.</summary>
public static class OptionalComparisons
{
    extension<T>(Expr<T?> optional)
        where T : struct
    {
        /// <summary>The two are equal; a NULL is not.</summary>
        public static Predicate operator ==(Expr<T?>? left, Expr<T>? right) => left == right?.AsNullable();

        /// <summary>The two differ; a NULL differs from any value.</summary>
        public static Predicate operator !=(Expr<T?>? left, Expr<T>? right) => left != right?.AsNullable();

        /// <summary>The left is smaller.</summary>
        public static Predicate operator <(Expr<T?>? left, Expr<T>? right) => left < right?.AsNullable();

        /// <summary>The left is larger.</summary>
        public static Predicate operator >(Expr<T?>? left, Expr<T>? right) => left > right?.AsNullable();

        /// <summary>The left is smaller, or the two are equal.</summary>
        public static Predicate operator <=(Expr<T?>? left, Expr<T>? right) => left <= right?.AsNullable();

        /// <summary>The left is larger, or the two are equal.</summary>
        public static Predicate operator >=(Expr<T?>? left, Expr<T>? right) => left >= right?.AsNullable();
    }

    extension<T>(Expr<T> required)
        where T : struct
    {
        /// <summary>The two are equal; a NULL is not.</summary>
        public static Predicate operator ==(Expr<T>? left, Expr<T?>? right) => left?.AsNullable() == right;

        /// <summary>The two differ; a NULL differs from any value.</summary>
        public static Predicate operator !=(Expr<T>? left, Expr<T?>? right) => left?.AsNullable() != right;

        /// <summary>The left is smaller.</summary>
        public static Predicate operator <(Expr<T>? left, Expr<T?>? right) => left?.AsNullable() < right;

        /// <summary>The left is larger.</summary>
        public static Predicate operator >(Expr<T>? left, Expr<T?>? right) => left?.AsNullable() > right;

        /// <summary>The left is smaller, or the two are equal.</summary>
        public static Predicate operator <=(Expr<T>? left, Expr<T?>? right) => left?.AsNullable() <= right;

        /// <summary>The left is larger, or the two are equal.</summary>
        public static Predicate operator >=(Expr<T>? left, Expr<T?>? right) => left?.AsNullable() >= right;
    }

    /// <summary>The same value where one that may be NULL is asked for: <c>u.ManagerId.In(db.Users.Select(m => m.Id.AsNullable()))</c>.</summary>
    public static Expr<T?> AsNullable<T>(this Expr<T> value)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Widened<T>(value);
    }

    /// <summary>The same text where one that may be NULL is asked for: <c>u.Nickname == u.Name.AsNullable()</c>.</summary>
    public static Expr<string?> AsNullable(this Expr<string> text) => text!;
}
