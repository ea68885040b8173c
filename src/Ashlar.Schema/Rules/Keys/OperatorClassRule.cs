using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Operator classes are for indexes that are nothing else.</summary>
internal sealed class OperatorClassRule : IRule<KeySymbol>
{
    public void Check(KeySymbol index, RuleContext context)
    {
        if (index.Kind != KeyKind.Index && index.Fields.Any(f => f.OperatorClass is not null))
        {
            context.Report(KeyDiagnostics.OperatorClassOutsideIndex(index.AttributeName, index.Location));
        }
    }
}
