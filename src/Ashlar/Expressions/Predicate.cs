namespace Ashlar;

/// <summary>A condition on a row: true or false, never unknown.</summary>
/// <remarks>NULL behaves as in C#: it equals itself, differs from any value, and is neither smaller nor larger than one.</remarks>
public abstract class Predicate : SqlNode
{
    private const string Choosing = "C# cannot choose by a condition of the row, which only the database knows; join conditions by && and ||, and write Case.When for values.";

    private protected Predicate()
    {
    }

    /// <summary>True for every row.</summary>
    public static Predicate Always { get; } = new ConstantPredicate(value: true);

    /// <summary>True for no row.</summary>
    public static Predicate Never { get; } = new ConstantPredicate(value: false);

    /// <summary>A Boolean column is a condition by itself.</summary>
    public static implicit operator Predicate(Expr<bool> expression) => new TruthTest(expression);

    /// <summary>Both hold. C# calls it for <c>&amp;&amp;</c> too.</summary>
    public static Predicate operator &(Predicate left, Predicate right) => new Conjunction(left, right, Conjunction.And);

    /// <summary>At least one holds. C# calls it for <c>||</c> too.</summary>
    public static Predicate operator |(Predicate left, Predicate right) => new Conjunction(left, right, " OR ");

    /// <summary>It does not hold.</summary>
    public static Predicate operator !(Predicate predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return predicate.Negate();
    }

    /// <summary>Does not compile: <c>if</c> and <c>?:</c> would take it rather than the operators below, and always go the same way.</summary>
    [Obsolete(Choosing, error: true)]
    public static implicit operator bool(Predicate predicate) => throw new NotSupportedException(Choosing);

    /// <summary>Always false, so that <c>||</c> looks at both sides.</summary>
    public static bool operator true(Predicate predicate) => false;

    /// <summary>Always false, so that <c>&amp;&amp;</c> looks at both sides.</summary>
    public static bool operator false(Predicate predicate) => false;

    /// <summary>The unique column that the condition compares with a value, so that no other row matches.</summary>
    internal virtual PinnedKey? Pinned => null;

    internal virtual Predicate Negate() => new Negation(this);
}
