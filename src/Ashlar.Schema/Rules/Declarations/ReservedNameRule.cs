using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;

namespace Ashlar.Schema.Rules;

/// <summary><see cref="ReservedNames"/> are not given to models and enums.</summary>
internal sealed class ReservedNameRule : IRule<BlockSyntax>
{
    public void Check(BlockSyntax block, RuleContext context)
    {
        var isNamedInCode = block is EnumSyntax or ModelSyntax { Kind: not ModelSyntaxKind.Type };
        if (isNamedInCode && ReservedNames.Contains(block.Name.Value))
        {
            context.Report(NameDiagnostics.Reserved(block.Keyword.Value, block.Name.Value, block.Name.Location));
        }
    }
}
