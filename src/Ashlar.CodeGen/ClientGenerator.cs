using Ashlar.CodeGen.Binding;
using Ashlar.CodeGen.Emitting;
using Ashlar.Diagnostics;

namespace Ashlar.CodeGen;

/// <summary>Makes a client: first every decision, then the text.</summary>
public static class ClientGenerator
{
    /// <summary>The files, which depend on nothing but the input. None where there are errors.</summary>
    public static GenerationResult Generate(GeneratorInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var diagnostics = new DiagnosticBag();
        var options = new OptionsBinder(input.Model, input.DefaultNamespace, diagnostics).Bind();
        var client = new ClientBinder(input, options, diagnostics).Bind();
        return new GenerationResult(options, diagnostics.HasErrors ? [] : FileEmitter.Emit(client), diagnostics);
    }
}
