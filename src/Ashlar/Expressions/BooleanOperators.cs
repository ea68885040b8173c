namespace Ashlar;

/// <summary>Boolean columns in conditions: <c>u => u.Verified &amp;&amp; !u.Blocked</c>.</summary>
public static class BooleanOperators
{
    extension(Expr<bool> expression)
    {
        /// <summary>The value is false.</summary>
        public static Predicate operator !(Expr<bool> value) => !(Predicate)value;

        /// <summary>Both are true. C# calls it for <c>&amp;&amp;</c> too.</summary>
        public static Expr<bool> operator &(Expr<bool> left, Expr<bool> right) => new Truth((Predicate)left & right);

        /// <summary>At least one is true. C# calls it for <c>||</c> too.</summary>
        public static Expr<bool> operator |(Expr<bool> left, Expr<bool> right) => new Truth((Predicate)left | right);

        /// <summary>Always false, so that <c>||</c> looks at both sides.</summary>
        public static bool operator true(Expr<bool> value) => false;

        /// <summary>Always false, so that <c>&amp;&amp;</c> looks at both sides.</summary>
        public static bool operator false(Expr<bool> value) => false;
    }
}
