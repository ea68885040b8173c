using Ashlar.Diagnostics;

namespace Ashlar.Schema.Providers;

/// <summary>An index method, such as <c>BTree</c> or <c>Gin</c>.</summary>
public sealed record IndexMethodDefinition(string Name)
{
    /// <summary>
    /// What can be indexed and with which operator classes; <see langword="null"/> where every type can, with no class to name.
    /// </summary>
    public IReadOnlyList<IndexOperand>? Operands { get; init; }

    /// <summary>What a written <c>sort:</c> amounts to; <see langword="null"/> where the method keeps an order.</summary>
    public Severity? SortFinding { get; init; }

    /// <summary>What a second field amounts to; <see langword="null"/> where an index may have several.</summary>
    public Severity? SeveralFieldsFinding { get; init; }

    /// <summary>Every class that some operand has.</summary>
    public IEnumerable<string> OperatorClasses => Operands?.SelectMany(o => o.OperatorClasses).Distinct() ?? [];
}
