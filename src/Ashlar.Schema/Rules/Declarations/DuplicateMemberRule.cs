using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;

namespace Ashlar.Schema.Rules;

/// <summary>Fields, values and properties of a block have different names.</summary>
internal sealed class DuplicateMemberRule : IRule<BlockSyntax>
{
    public void Check(BlockSyntax block, RuleContext context)
    {
        var seen = new HashSet<string>(block.Members.Count);
        foreach (var member in block.Members)
        {
            switch (member)
            {
                case FieldSyntax { IsComplete: true } field when !seen.Add(field.Name.Value):
                    context.Report(NameDiagnostics.DuplicateField(block.Keyword.Value, block.Name.Value, field.Name.Value, field.Name.Location));
                    break;
                case EnumValueSyntax value when !seen.Add(value.Name.Value):
                    context.Report(NameDiagnostics.DuplicateEnumValue(block.Name.Value, value.Name.Value, value.Name.Location));
                    break;
                case PropertySyntax property when !seen.Add(property.Name.Value):
                    context.Report(NameDiagnostics.DuplicateProperty(block.Name.Value, property.Name.Value, property.Name.Location));
                    break;
            }
        }
    }
}
