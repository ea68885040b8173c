using System.Runtime.CompilerServices;

namespace Ashlar;

/// <content>Operators that must not compile: they would be accepted as something that no database can answer.</content>
public abstract partial class Expr<T>
{
    private const string Comparing = "Only an optional field is compared with null; write IsNull or IsNotNull of any other expression that may be NULL.";
    private const string Sorting = "Nothing is smaller or larger than null.";
    private const string Adding = "C# would add the texts, and not the database; write Concat.";

    /// <summary>Does not compile.</summary>
    [OverloadResolutionPriority(1), Obsolete(Comparing, error: true)]
    public static Predicate operator ==(Expr<T> left, Null? right) => throw new NotSupportedException(Comparing);

    /// <summary>Does not compile.</summary>
    [OverloadResolutionPriority(1), Obsolete(Comparing, error: true)]
    public static Predicate operator ==(Null? left, Expr<T> right) => throw new NotSupportedException(Comparing);

    /// <summary>Does not compile.</summary>
    [OverloadResolutionPriority(1), Obsolete(Comparing, error: true)]
    public static Predicate operator !=(Expr<T> left, Null? right) => throw new NotSupportedException(Comparing);

    /// <summary>Does not compile.</summary>
    [OverloadResolutionPriority(1), Obsolete(Comparing, error: true)]
    public static Predicate operator !=(Null? left, Expr<T> right) => throw new NotSupportedException(Comparing);

    /// <summary>Does not compile.</summary>
    [OverloadResolutionPriority(1), Obsolete(Sorting, error: true)]
    public static Predicate operator <(Expr<T> left, Null? right) => throw new NotSupportedException(Sorting);

    /// <summary>Does not compile.</summary>
    [OverloadResolutionPriority(1), Obsolete(Sorting, error: true)]
    public static Predicate operator <(Null? left, Expr<T> right) => throw new NotSupportedException(Sorting);

    /// <summary>Does not compile.</summary>
    [OverloadResolutionPriority(1), Obsolete(Sorting, error: true)]
    public static Predicate operator >(Expr<T> left, Null? right) => throw new NotSupportedException(Sorting);

    /// <summary>Does not compile.</summary>
    [OverloadResolutionPriority(1), Obsolete(Sorting, error: true)]
    public static Predicate operator >(Null? left, Expr<T> right) => throw new NotSupportedException(Sorting);

    /// <summary>Does not compile.</summary>
    [OverloadResolutionPriority(1), Obsolete(Sorting, error: true)]
    public static Predicate operator <=(Expr<T> left, Null? right) => throw new NotSupportedException(Sorting);

    /// <summary>Does not compile.</summary>
    [OverloadResolutionPriority(1), Obsolete(Sorting, error: true)]
    public static Predicate operator <=(Null? left, Expr<T> right) => throw new NotSupportedException(Sorting);

    /// <summary>Does not compile.</summary>
    [OverloadResolutionPriority(1), Obsolete(Sorting, error: true)]
    public static Predicate operator >=(Expr<T> left, Null? right) => throw new NotSupportedException(Sorting);

    /// <summary>Does not compile.</summary>
    [OverloadResolutionPriority(1), Obsolete(Sorting, error: true)]
    public static Predicate operator >=(Null? left, Expr<T> right) => throw new NotSupportedException(Sorting);

    /// <summary>Does not compile.</summary>
    [Obsolete(Adding, error: true)]
    public static Expr<T> operator +(Expr<T> left, string? right) => throw new NotSupportedException(Adding);

    /// <summary>Does not compile.</summary>
    [Obsolete(Adding, error: true)]
    public static Expr<T> operator +(string? left, Expr<T> right) => throw new NotSupportedException(Adding);

    /// <summary>Does not compile.</summary>
    [Obsolete(NoText, error: true)]
    public new string ToString() => base.ToString();
}
