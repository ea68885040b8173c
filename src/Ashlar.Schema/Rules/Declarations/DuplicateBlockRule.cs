using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Rules;

/// <summary>Blocks that a field may name have different names in all files; so have datasources, and generators.</summary>
internal sealed class DuplicateBlockRule : IRule<SchemaSymbol>
{
    public void Check(SchemaSymbol schema, RuleContext context)
    {
        var seen = new Dictionary<(string Space, string Name), BlockSyntax>();
        foreach (var block in schema.Files.SelectMany(f => f.Blocks))
        {
            var key = (block is ConfigBlockSyntax config ? config.Kind.ToString() : "", block.Name.Value);
            if (seen.TryGetValue(key, out var other))
            {
                context.Report(NameDiagnostics.DuplicateBlock(
                    block.Keyword.Value, block.Name.Value, other.Keyword.Value, block.Name.Location, other.Name.Location));
            }

            seen[key] = block;
        }
    }
}
