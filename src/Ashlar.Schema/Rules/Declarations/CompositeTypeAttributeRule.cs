using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;

namespace Ashlar.Schema.Rules;

/// <summary>A composite type is no table: it has no keys, no indexes and no relations.</summary>
internal sealed class CompositeTypeAttributeRule : IRule<BlockSyntax>
{
    /// <summary>Attributes of fields that only make sense in a model.</summary>
    public static IReadOnlyList<string> Forbidden { get; } = ["relation", "unique", "id"];

    public void Check(BlockSyntax block, RuleContext context)
    {
        if (block is not ModelSyntax { Kind: ModelSyntaxKind.Type } type)
        {
            return;
        }

        foreach (var attribute in type.Attributes)
        {
            context.Report(TypeDiagnostics.BlockAttributeInCompositeType(attribute, type.Name.Value));
        }

        foreach (var attribute in type.Fields.Where(f => f.Type is not null).SelectMany(f => f.Attributes).Where(a => Forbidden.Contains(a.Name.Value)))
        {
            context.Report(TypeDiagnostics.FieldAttributeInCompositeType(attribute, type.Name.Value));
        }
    }
}
