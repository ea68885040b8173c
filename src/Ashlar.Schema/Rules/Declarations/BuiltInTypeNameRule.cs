using Ashlar.Psl.Syntax;
using Ashlar.Schema.Binding;
using Ashlar.Schema.Diagnostics;

namespace Ashlar.Schema.Rules;

/// <summary>No block is called like a type of the language.</summary>
internal sealed class BuiltInTypeNameRule : IRule<BlockSyntax>
{
    public void Check(BlockSyntax block, RuleContext context)
    {
        if (ScalarTypes.Find(block.Name.Value) is not null)
        {
            context.Report(NameDiagnostics.IsScalarType(block.Name.Value, block.Name.Location));
        }
    }
}
