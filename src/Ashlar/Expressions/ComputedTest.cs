using Ashlar.Drivers;

namespace Ashlar;

/// <summary>A condition that a function of the database answers.</summary>
internal sealed class ComputedTest : Predicate
{
    private readonly SqlFunction function;
    private readonly SqlNode[] arguments;

    internal ComputedTest(SqlFunction function, params SqlNode[] arguments)
    {
        (this.function, this.arguments) = (function, arguments);
        Masking.Spread(arguments);
    }

    internal override void WriteTo(SqlWriter writer) => writer.AppendCall(function, arguments);
}
