using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;

namespace Ashlar.Schema.Rules;

/// <summary>Some names cannot be those of a model or an enum. They are the keywords of JavaScript, in which Prisma's own client is
/// written; a schema that has one could be read by no tool of Prisma's.</summary>
internal sealed class ReservedNameRule : IRule<BlockSyntax>
{
    private static readonly HashSet<string> Reserved =
    [
        "PrismaClient", "async", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else",
        "enum", "export", "extends", "false", "finally", "for", "function", "if", "implements", "import", "in", "instanceof", "interface", "let",
        "new", "null", "package", "private", "protected", "public", "return", "super", "switch", "this", "throw", "true", "try", "typeof", "using",
        "var", "void", "while", "with", "yield",
    ];

    public void Check(BlockSyntax block, RuleContext context)
    {
        var isNamedInCode = block is EnumSyntax or ModelSyntax { Kind: not ModelSyntaxKind.Type };
        if (isNamedInCode && Reserved.Contains(block.Name.Value))
        {
            context.Report(NameDiagnostics.Reserved(block.Keyword.Value, block.Name.Value, block.Name.Location));
        }
    }
}
