using System.Runtime.CompilerServices;
using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A value that depends on conditions: <c>Case.When(u.Logins > 9, "often").When(u.Logins > 0, "seldom").Else("never")</c>.</summary>
public static class Case
{
    /// <summary>The value where the condition holds.</summary>
    [OverloadResolutionPriority(1)]
    public static Case<T> When<T>(Predicate condition, Expr<T> value) => new([], condition, value);

    /// <inheritdoc cref="When{T}(Predicate, Expr{T})"/>
    public static Case<T> When<T>(Predicate condition, T value) => new([], condition, value);
}

/// <summary>Conditions with their values; the first one that holds counts.</summary>
/// <typeparam name="T">The values' C# type.</typeparam>
public sealed class Case<T>
{
    private readonly (Predicate Condition, Expr<T> Value)[] branches;

    internal Case((Predicate Condition, Expr<T> Value)[] branches, Predicate condition, Expr<T> value)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(value);
        this.branches = [.. branches, (condition, value)];
    }

    /// <summary>The value where this condition holds and none before it does.</summary>
    public Case<T> When(Predicate condition, Expr<T> value) => new(branches, condition, value);

    /// <summary>The value where no condition holds.</summary>
    public Expr<T> Else(Expr<T> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Expr<T>[] values = [.. branches.Select(b => b.Value), value];
        var type = Array.Find(values, v => v.Type is { IsNullable: true })?.Type ?? Array.Find(values, v => v.Type is not null)?.Type ?? ColumnTypes.Of<T>();
        return new CaseExpression<T>(branches, value, !type.IsNullable && Array.Exists(values, v => v.MayBeNull) ? OrNull(type) : type);
    }

    // For C# a text that may be NULL has the type of one that may not.
    private static ColumnType<T> OrNull(ColumnType<T> type) => type switch
    {
        ColumnType<string> text => (ColumnType<T>)(object)new NullableReferenceType<string>(text),
        ColumnType<byte[]> bytes => (ColumnType<T>)(object)new NullableReferenceType<byte[]>(bytes),
        _ => type,
    };
}

/// <summary><c>CASE WHEN … THEN … ELSE … END</c>.</summary>
internal sealed class CaseExpression<T> : Expr<T>
{
    private readonly (Predicate Condition, Expr<T> Value)[] branches;
    private readonly Expr<T> otherwise;

    internal CaseExpression((Predicate Condition, Expr<T> Value)[] branches, Expr<T> otherwise, ColumnType<T> type)
        : base(type)
    {
        (this.branches, this.otherwise) = (branches, otherwise);
        SqlNode[] values = [.. branches.Select(b => b.Value), otherwise];
        IsHidden = Masking.Spread(values);
        MayBeNull = Array.Exists(values, v => v.MayBeNull);
        foreach (var value in values)
        {
            (value as Parameter<T>)?.Learn(type, IsHidden);
        }
    }

    public override bool IsHidden { get; }

    internal override bool MayBeNull { get; }

    // Nothing but plain values: no column tells the database what they are.
    private bool IsPlain => otherwise is Parameter<T> && Array.TrueForAll(branches, b => b.Value is Parameter<T>);

    internal override void WriteTo(SqlWriter writer) => WriteCompared(writer);

    private protected override void WriteStored(SqlWriter writer)
    {
        var type = Nullable.GetUnderlyingType(KnownType.StoredType) ?? KnownType.StoredType;
        if (!IsPlain)
        {
            WriteCase(writer);
        }
        else if (writer.Dialect.TypeOfPlain(type) is { } name)
        {
            writer.Append("CAST(");
            WriteCase(writer);
            writer.Append(" AS ");
            writer.Append(name);
            writer.Append(')');
        }
        else if (writer.Dialect.HasEnums && KnownType.EnumName is { } enumName)
        {
            writer.Append("CAST(");
            WriteCase(writer);
            writer.Append(" AS ");
            writer.AppendTableName(KnownType.EnumSchema, enumName);
            writer.Append(')');
        }
        else
        {
            WriteCase(writer);
        }
    }

    private void WriteCase(SqlWriter writer)
    {
        writer.Append("CASE");
        foreach (var (condition, value) in branches)
        {
            writer.AppendTemplate(" WHEN {0} THEN ", condition);
            value.WriteBesideKnown(writer);
        }

        writer.Append(" ELSE ");
        otherwise.WriteBesideKnown(writer);
        writer.Append(" END");
    }
}
