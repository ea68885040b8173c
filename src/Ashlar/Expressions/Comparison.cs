using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

internal sealed class Comparison<T> : Predicate
{
    private const string Equality = " = ";

    private readonly Expr<T> left;
    private readonly Expr<T> right;
    private readonly string keyword;

    internal Comparison(Expr<T> left, string keyword, Expr<T> right)
    {
        (this.left, this.keyword, this.right) = (left, keyword, right);
        Parameter<T>.Teach(left, right);
    }

    internal static Predicate Equal(Expr<T>? left, Expr<T>? right) =>
        right is null or { IsNullValue: true } ? left?.IsNull ?? Predicate.Always
        : left is null or { IsNullValue: true } ? right.IsNull
        : left.MayBeNull && right.MayBeNull ? new Comparison<T>(left, SqlWriter.NotDistinct, right)
        : new Comparison<T>(left, Equality, right);

    internal static Predicate NotEqual(Expr<T>? left, Expr<T>? right) =>
        right is null or { IsNullValue: true } ? left?.IsNotNull ?? Predicate.Never
        : left is null or { IsNullValue: true } ? right.IsNotNull
        : left.MayBeNull || right.MayBeNull ? new Comparison<T>(left, SqlWriter.Distinct, right)
        : new Comparison<T>(left, " <> ", right);

    /// <summary>Nothing is smaller or larger than NULL.</summary>
    internal static Predicate Ordered(Expr<T>? left, string keyword, Expr<T>? right) =>
        left is null || right is null ? Predicate.Never : new Comparison<T>(left, keyword, right);

    internal override PinnedKey? Pinned =>
        keyword == Equality && left is Column<T> and IUniqueKey && right is Parameter<T> value
            ? new PinnedKey<T>(((Column<T>)left).Descriptor, value.Value)
            : null;

    internal override void WriteTo(SqlWriter writer)
    {
        Write(writer, left, beside: right);
        writer.AppendOperator(keyword);
        Write(writer, right, beside: left);
    }

    private static void Write(SqlWriter writer, Expr<T> value, Expr<T> beside)
    {
        if (value.Native != NativeType.None && (beside is Parameter<T> || beside.Native == value.Native))
        {
            value.WriteKey(writer);
        }
        else if (beside is Parameter<T>)
        {
            value.WriteTo(writer);
        }
        else
        {
            value.WriteBesideKnown(writer);
        }
    }
}
