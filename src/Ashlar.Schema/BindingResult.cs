using Ashlar.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema;

/// <summary>What binding a schema gave.</summary>
public sealed class BindingResult
{
    private readonly Func<DataModel>? _createModel;

    /// <param name="createModel">Called when the model is asked for: who only validates does not pay for it.</param>
    internal BindingResult(Func<DataModel>? createModel, IReadOnlyList<Diagnostic> diagnostics, SchemaSymbol symbols)
    {
        _createModel = createModel;
        Diagnostics = diagnostics;
        Symbols = symbols;
    }

    /// <summary><see langword="null"/> when there are errors.</summary>
    public DataModel? Model => field ??= _createModel?.Invoke();

    /// <summary>Those of the parser included, in the order of the files and of their places in each.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>What could be resolved, also of a schema with errors.</summary>
    internal SchemaSymbol Symbols { get; }
}
