using Ashlar.Drivers;

namespace Ashlar;

internal sealed class Comparison<T> : Predicate
{
    private const string Equality = " = ";

    private readonly Expr<T> left;
    private readonly Expr<T> right;
    private readonly string keyword;

    internal Comparison(Expr<T> left, string keyword, Expr<T> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        (this.left, this.keyword, this.right) = (left, keyword, right);
        Parameter<T>.Teach(left, right);
    }

    internal static Predicate Equal(Expr<T> left, Expr<T> right) =>
        right.IsNullValue ? left.IsNull
        : left.IsNullValue ? right.IsNull
        : left.MayBeNull && right.MayBeNull ? new Comparison<T>(left, SqlWriter.NotDistinct, right)
        : new Comparison<T>(left, Equality, right);

    internal static Predicate NotEqual(Expr<T> left, Expr<T> right) =>
        right.IsNullValue ? left.IsNotNull
        : left.IsNullValue ? right.IsNotNull
        : left.MayBeNull || right.MayBeNull ? new Comparison<T>(left, SqlWriter.Distinct, right)
        : new Comparison<T>(left, " <> ", right);

    internal override PinnedKey? Pinned =>
        keyword == Equality && left is Column<T> and IUniqueKey && right is Parameter<T> value
            ? new PinnedKey<T>(((Column<T>)left).Descriptor, value.Value)
            : null;

    internal override void WriteTo(SqlWriter writer)
    {
        left.WriteTo(writer);
        writer.AppendOperator(keyword);
        right.WriteTo(writer);
    }
}
