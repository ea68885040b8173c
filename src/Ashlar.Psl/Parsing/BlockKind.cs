using Ashlar.Diagnostics;
using Ashlar.Psl.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Parsing;

/// <summary>What differs between the kinds of blocks: their keyword, their lines, their node.</summary>
internal sealed record BlockKind(string Keyword, BlockContent Content, BlockKind.Creator Create)
{
    public delegate BlockSyntax Creator(
        SourceFile file, TextSpan span, NameSyntax keyword, NameSyntax name, string? documentation, IReadOnlyList<CommentSyntax> lines, IReadOnlyList<SyntaxNode> members);

    public static readonly IReadOnlyList<BlockKind> All =
    [
        OfFields("model", ModelSyntaxKind.Model),
        OfFields("type", ModelSyntaxKind.Type),
        OfFields("view", ModelSyntaxKind.View),
        new("enum", BlockContent.Values, (file, span, keyword, name, documentation, lines, members) =>
            new EnumSyntax(file, span, keyword, name, documentation, members) { DocumentationLines = lines }),
        OfProperties("datasource", ConfigBlockKind.Datasource),
        OfProperties("generator", ConfigBlockKind.Generator),
    ];

    /// <summary>The kind whose keyword a word starts with. A blank between keyword and name is customary, not required.</summary>
    public static BlockKind? Find(ReadOnlySpan<char> word)
    {
        foreach (var kind in All)
        {
            if (word.StartsWith(kind.Keyword, StringComparison.Ordinal))
            {
                return kind;
            }
        }

        return null;
    }

    public Diagnostic InvalidLine(Location location, string block, string? expected) => Content switch
    {
        BlockContent.Fields => LineDiagnostics.InField(location, block, expected),
        BlockContent.Values => LineDiagnostics.InEnum(location, block, expected),
        _ => LineDiagnostics.InConfiguration(location, Keyword, block, expected),
    };

    private static BlockKind OfFields(string keyword, ModelSyntaxKind kind) => new(
        keyword,
        BlockContent.Fields,
        (file, span, keywordName, name, documentation, lines, members) =>
            new ModelSyntax(file, span, kind, keywordName, name, documentation, members) { DocumentationLines = lines });

    private static BlockKind OfProperties(string keyword, ConfigBlockKind kind) => new(
        keyword,
        BlockContent.Properties,
        (file, span, keywordName, name, documentation, lines, members) =>
            new ConfigBlockSyntax(file, span, kind, keywordName, name, documentation, members) { DocumentationLines = lines });
}

internal enum BlockContent
{
    Fields,
    Values,
    Properties,
}
