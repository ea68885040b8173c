using Ashlar.Drivers;
using Ashlar.Rows;

namespace Ashlar;

/// <summary>A value that a function of the database makes of others.</summary>
internal sealed class Computed<T> : Expr<T>
{
    private readonly SqlFunction function;
    private readonly SqlNode[] arguments;

    internal Computed(SqlFunction function, ColumnType<T> type, params SqlNode[] arguments)
        : base(type)
    {
        (this.function, this.arguments) = (function, arguments);
        IsHidden = Masking.Spread(arguments);
    }

    public override bool IsHidden { get; }

    internal override bool MayBeNull => base.MayBeNull || Array.Exists(arguments, a => a.MayBeNull);

    internal override void WriteTo(SqlWriter writer) => writer.AppendCall(function, arguments);
}
