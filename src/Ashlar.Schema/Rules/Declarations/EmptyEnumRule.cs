using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;

namespace Ashlar.Schema.Rules;

/// <summary>An enum has a value.</summary>
internal sealed class EmptyEnumRule : IRule<BlockSyntax>
{
    public void Check(BlockSyntax block, RuleContext context)
    {
        if (block is EnumSyntax @enum && !@enum.Values.Any())
        {
            context.Report(TypeDiagnostics.EmptyEnum(@enum.Name.Value, @enum.Name.Location));
        }
    }
}
