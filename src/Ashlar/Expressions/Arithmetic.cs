using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary><c>(a + b)</c>.</summary>
internal sealed class Arithmetic<T> : Expr<T>
{
    private const string NoNumber = "A required number is not computed with one that is missing; write x ?? 0.";

    private readonly Expr<T> left;
    private readonly Expr<T> right;
    private readonly char sign;

    internal Arithmetic(Expr<T> left, char sign, Expr<T> right)
        : base(CheckSides(left, right))
    {
        (this.left, this.sign, this.right) = (left, sign, right);
        Parameter<T>.Teach(left, right);
        IsHidden = Masking.Spread(left, right);
    }

    public override bool IsHidden { get; }

    /// <summary>C# makes no object of an <c>int?</c> without a value, where an <c>Expr&lt;int&gt;</c> is asked for.</summary>
    /// <returns>How the result is stored.</returns>
    internal static ColumnType<T>? CheckSides(Expr<T>? left, Expr<T>? right) =>
        left is null || right is null ? throw new ArgumentNullException(left is null ? nameof(left) : nameof(right), NoNumber) : left.Type ?? right.Type;

    internal override void WriteTo(SqlWriter writer)
    {
        if (typeof(T) == typeof(decimal) || typeof(T) == typeof(decimal?))
        {
            writer.AppendCall(SqlFunction.Decimal, new WrittenNode(Write));
        }
        else
        {
            Write(writer);
        }
    }

    private void Write(SqlWriter writer)
    {
        writer.Append('(');
        left.WriteTo(writer);
        writer.Append(' ');
        writer.Append(sign);
        writer.Append(' ');
        right.WriteTo(writer);
        writer.Append(')');
    }
}
