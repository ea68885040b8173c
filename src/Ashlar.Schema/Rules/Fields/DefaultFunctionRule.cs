using Ashlar.Psl.Syntax;
using Ashlar.Schema.Binding;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>A default calls a function that the language, or at least this provider, knows.</summary>
internal sealed class DefaultFunctionRule : IRule<SchemaSymbol>
{
    public void Check(SchemaSymbol schema, RuleContext context)
    {
        foreach (var field in schema.Models.SelectMany(m => m.ScalarFields))
        {
            if (field.Default?.Value is not FunctionCallSyntax { Name.Value: var name } call || DefaultFunctions.Names.Contains(name))
            {
                continue;
            }

            if (name != DefaultFunctions.Sequence)
            {
                context.Report(DefaultDiagnostics.UnknownFunction(name, Spelling.Nearest(name, DefaultFunctions.Names), call.Location));
            }
            else if (!context.Capabilities.SequenceFunction)
            {
                context.Report(CapabilityDiagnostics.Unsupported("The function sequence()", context.Provider, call.Location));
            }
        }
    }
}
