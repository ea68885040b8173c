using Ashlar.Drivers;

namespace Ashlar;

/// <summary><c>(a + b)</c>.</summary>
internal sealed class Arithmetic<T> : Expr<T>
{
    private readonly Expr<T> left;
    private readonly Expr<T> right;
    private readonly string keyword;

    internal Arithmetic(Expr<T> left, string keyword, Expr<T> right)
        : base(left.Type ?? right.Type)
    {
        (this.left, this.keyword, this.right) = (left, keyword, right);
        Parameter<T>.Teach(left, right);
        IsHidden = Masking.Spread(left, right);
    }

    public override bool IsHidden { get; }

    internal override void WriteTo(SqlWriter writer)
    {
        writer.Append('(');
        left.WriteTo(writer);
        writer.Append(keyword);
        right.WriteTo(writer);
        writer.Append(')');
    }
}
