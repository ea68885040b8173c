using System.Text.Json;
using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

#pragma warning disable CS0660, CS0661 // == makes a predicate; two expressions are the same only when they are the same object.

/// <summary>A value that the database computes: a column, a parameter, or something made of them.</summary>
/// <remarks>A plain C# value stands for itself: it becomes a parameter, never a part of the SQL.</remarks>
/// <typeparam name="T">The value's C# type.</typeparam>
public abstract partial class Expr<T> : SelectedValue<T>
{
    private protected Expr(ColumnType<T>? type) => StoredAs = type;

    /// <summary>Sorts by the value, smallest first.</summary>
    public Ordering Asc => new(new SortKey<T>(this), isDescending: false);

    /// <summary>Sorts by the value, largest first.</summary>
    public Ordering Desc => new(new SortKey<T>(this), isDescending: true);

    /// <summary>The value is NULL.</summary>
    public Predicate IsNull => this is Parameter<T> ? IsNullValue ? Predicate.Always : Predicate.Never : new NullTest(this, isNull: true);

    /// <summary>The value is not NULL.</summary>
    public Predicate IsNotNull => !IsNull;

    /// <summary>How the value is stored; a plain value takes it from what it is compared with.</summary>
    internal virtual ColumnType<T>? Type => StoredAs;

    /// <summary>How the value is stored, as far as it is known.</summary>
    private protected ColumnType<T>? StoredAs { get; set; }

    /// <summary>How the value is stored, where it must be read.</summary>
    internal override ColumnType<T> KnownType => Type ?? ColumnTypes.Of<T>();

    internal override SqlFunction? JsonForm => (Type?.StoredType ?? typeof(T)) switch
    {
        var t when t == typeof(byte[]) => SqlFunction.BytesInJson,
        var t when t == typeof(double) || t == typeof(double?) => SqlFunction.FloatInJson,
        _ when HoldsJson => SqlFunction.JsonInJson,
        _ => null,
    };

    /// <summary>Appends the value as it is compared, sorted and grouped: JSON by what it says.</summary>
    private protected void WriteCompared(SqlWriter writer)
    {
        if (HoldsJson)
        {
            writer.AppendCall(SqlFunction.JsonValue, new WrittenNode(WriteStored));
        }
        else
        {
            WriteStored(writer);
        }
    }

    /// <summary>Appends the value as the database has it.</summary>
    private protected virtual void WriteStored(SqlWriter writer) => WriteTo(writer);

    private bool HoldsJson => JsonText.IsJson(Type?.StoredType ?? typeof(T));

    internal virtual bool IsNullValue => false;

    /// <summary>The value where it stands beside another one: two plain ones tell nothing of each other.</summary>
    internal SqlNode Beside(Expr<T> other) => other is Parameter<T> ? this : new BesideKnown(this);

    internal override bool MayBeNull => Type is { IsNullable: true };

    /// <summary>The value is one of these. Of no values: never.</summary>
    public Predicate In(params IEnumerable<T> values) => new InList<T>(this, [.. values]);

    /// <summary>The value is none of these. Of no values: always.</summary>
    public Predicate NotIn(params IEnumerable<T> values) => !In(values);

    /// <summary>The value is one that another query reads, in the same statement. NULL is never found.</summary>
    public Predicate In(ValueQuery<T> values) => new InQuery<T>(this, values);

    /// <summary>The value is none of those that another query reads. NULL is never found.</summary>
    public Predicate NotIn(ValueQuery<T> values) => !In(values);

    /// <summary>The value is at least <paramref name="low"/> and at most <paramref name="high"/>.</summary>
    public Predicate Between(Expr<T> low, Expr<T> high) => this >= low & this <= high;

    /// <summary>A plain value, which becomes a parameter.</summary>
    public static implicit operator Expr<T>(T value) => new Parameter<T>(value);

    /// <summary>Sorts by the value, smallest first.</summary>
    public static implicit operator Ordering(Expr<T> expression) => expression.Asc;

    // C# makes no object of an int? without a value, where an Expr<int> is asked for: null is NULL in comparisons.

    /// <summary>The two are equal; two NULLs are.</summary>
    public static Predicate operator ==(Expr<T>? left, Expr<T>? right) => Comparison<T>.Equal(left, right);

    /// <summary>The two differ; a NULL differs from any value.</summary>
    public static Predicate operator !=(Expr<T>? left, Expr<T>? right) => Comparison<T>.NotEqual(left, right);

    /// <summary>The left is smaller.</summary>
    public static Predicate operator <(Expr<T>? left, Expr<T>? right) => Comparison<T>.Ordered(left, " < ", right);

    /// <summary>The left is larger.</summary>
    public static Predicate operator >(Expr<T>? left, Expr<T>? right) => Comparison<T>.Ordered(left, " > ", right);

    /// <summary>The left is smaller, or the two are equal.</summary>
    public static Predicate operator <=(Expr<T>? left, Expr<T>? right) => Comparison<T>.Ordered(left, " <= ", right);

    /// <summary>The left is larger, or the two are equal.</summary>
    public static Predicate operator >=(Expr<T>? left, Expr<T>? right) => Comparison<T>.Ordered(left, " >= ", right);
}
