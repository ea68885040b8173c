using System.Text;
using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;
using Ashlar.Testing;
using FsCheck;

namespace Ashlar.Psl.Tests;

/// <summary>Generated texts as Prisma sees them. Where Ashlar differs on purpose (tests/cases/differences.txt), there is nothing to compare.</summary>
public class PeerProperties
{
    [Fact]
    public void Valid_schemas_are_formatted_as_Prisma_formats_them() => Holds(SchemaTexts.Valid, IsFormattedAsByPrisma);

    [Fact]
    public void Damaged_schemas_are_formatted_as_Prisma_formats_them() => Holds(SchemaTexts.Mutated, IsFormattedAsByPrisma);

    [Fact]
    public void Syntax_errors_are_on_lines_where_Prisma_has_errors() => Holds(SchemaTexts.Mutated, schema =>
    {
        var theirs = Oracle.Validate([("schema.prisma", schema.File.Text)]).Where(f => !f.IsWarning).Select(f => schema.File.Lines.PositionOf(f.Start).Line).ToHashSet();
        return schema.Diagnostics.Where(d => d.Severity == Severity.Error).All(d => theirs.Contains(d.Location!.Value.Start.Line));
    });

    private static bool IsFormattedAsByPrisma(SchemaSyntax schema) =>
        SchemaFormatter.Format(schema) == Oracle.Format([("schema.prisma", schema.File.Text)])[0];

    private static void Holds(Arbitrary<string> texts, Func<SchemaSyntax, bool> property) => Properties.Holds(texts, text =>
    {
        var schema = Schemas.Parse(text);
        try
        {
            return !IsComparable(schema) || property(schema);
        }
        catch (OracleException)
        {
            // Prisma's engine crashed on it.
            return true;
        }
    });

    private static bool IsComparable(SchemaSyntax schema)
    {
        var blocks = schema.Blocks.Select(block => block.Name.Value).ToHashSet();
        var hasRelation = schema.Blocks.OfType<ModelSyntax>().SelectMany(model => model.Fields).Any(field => blocks.Contains(field.Type!.Name.Value));
        return !hasRelation && IsUnicode(schema.File.Text) && !schema.Blocks.Select(block => block.Members).Append(schema.Members).Any(HasIndentedBlockCommentBelowAnother);
    }

    private static bool IsUnicode(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasIndentedBlockCommentBelowAnother(IReadOnlyList<SyntaxNode> members) => members.Zip(members.Skip(1)).Any(pair =>
        pair is (CommentSyntax, CommentSyntax { Kind: CommentKind.Block } below) && pair.First.Span.End < below.Span.Start && !"\r\n".Contains(below.File.Text[below.Span.Start - 1], StringComparison.Ordinal));
}
