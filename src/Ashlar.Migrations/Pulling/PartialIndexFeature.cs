using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Psl;
using Ashlar.Psl.Syntax;
using Ashlar.Schema;

namespace Ashlar.Migrations.Pulling;

/// <summary>The preview feature without which a schema cannot say an index on some of the rows. A first pull switches it on where the database has such indexes, as Prisma does.</summary>
public static class PartialIndexFeature
{
    private const string Name = "partialIndexes";
    private const string Property = "previewFeatures";

    /// <summary>The database has such indexes, and the generators of the schema do not say that it may have them.</summary>
    public static bool IsMissing(IDialect dialect, DatabaseSchema database, DataModel model) =>
        model.Generators is [_, ..]
        && model.Generators.All(g => !g.PreviewFeatures.Contains(Name))
        && database.Tables.Any(t => !dialect.DiffRules.IsIgnoredTable(t.Name.Name) && t.Indexes.Any(i => i.Where is not null));

    /// <summary>The file with the feature in each of its generators.</summary>
    public static SchemaSyntax AddTo(SchemaSyntax file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var edits = new TextEdits(file.File);
        foreach (var block in file.Blocks.OfType<ConfigBlockSyntax>().Where(b => b.Kind == ConfigBlockKind.Generator))
        {
            switch (block.Properties.FirstOrDefault(p => p.Name.Value == Property)?.Value)
            {
                case ArraySyntax { Elements: [.., var last] }:
                    edits.Replace(new TextSpan(last.Span.End, last.Span.End), $", \"{Name}\"");
                    break;
                case { } other:
                    edits.Replace(other.Span, $"[\"{Name}\"]");
                    break;
                default:
                    edits.InsertAbove(block.Span.End - 1, $"  {Property} = [\"{Name}\"]\n");
                    break;
            }
        }

        return SchemaParser.Parse(new SourceFile(file.File.Path, edits.Apply()));
    }
}
