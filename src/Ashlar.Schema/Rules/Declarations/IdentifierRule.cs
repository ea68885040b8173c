using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;

namespace Ashlar.Schema.Rules;

/// <summary>Names start with a letter and have no hyphen: they become names in code.</summary>
internal sealed class IdentifierRule : IRule<BlockSyntax>
{
    public void Check(BlockSyntax block, RuleContext context)
    {
        if (block is ConfigBlockSyntax)
        {
            return;
        }

        Check(block.Keyword.Value, block.Name, context);
        if (block is ModelSyntax { Kind: ModelSyntaxKind.Type })
        {
            return;
        }

        CheckAttributes(block.Attributes, context);
        foreach (var member in block.Members)
        {
            switch (member)
            {
                case FieldSyntax field:
                    Check("field", field.Name, context);
                    CheckAttributes(field.Attributes, context);
                    break;
                case EnumValueSyntax value:
                    Check("enum value", value.Name, context);
                    CheckAttributes(value.Attributes, context);
                    break;
            }
        }
    }

    private static void CheckAttributes(IEnumerable<AttributeSyntax> attributes, RuleContext context)
    {
        foreach (var attribute in attributes)
        {
            Check("attribute", attribute.Name, context);
        }
    }

    private static void Check(string what, NameSyntax name, RuleContext context)
    {
        var text = name.Value;
        if (text.Length == 0)
        {
            return;
        }

        if (char.IsNumber(text[0]))
        {
            context.Report(NameDiagnostics.StartsWithDigit(what, text, name.Location));
        }
        else if (text.Contains('-', StringComparison.Ordinal))
        {
            context.Report(NameDiagnostics.HasHyphen(what, text, name.Location));
        }
    }
}
