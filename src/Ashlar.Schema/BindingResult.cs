using Ashlar.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema;

/// <summary>What binding a schema gave.</summary>
public sealed class BindingResult
{
    internal BindingResult(DataModel? model, IReadOnlyList<Diagnostic> diagnostics, SchemaSymbol symbols)
    {
        Model = model;
        Diagnostics = diagnostics;
        Symbols = symbols;
    }

    /// <summary><see langword="null"/> when there are errors.</summary>
    public DataModel? Model { get; }

    /// <summary>Those of the parser included, in the order of the files and of their places in each.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>What could be resolved, also of a schema with errors.</summary>
    internal SchemaSymbol Symbols { get; }
}
