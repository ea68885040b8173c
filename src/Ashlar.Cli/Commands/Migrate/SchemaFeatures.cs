using Ashlar.Schema;

namespace Ashlar.Cli.Commands.Migrate;

/// <summary>What a schema file speaks of.</summary>
internal static class SchemaFeatures
{
    public static bool HasPartialIndexes(DataModel model) =>
        model.Models.Any(m => m.Indexes.Any(i => i.Where is not null)) || model.Generators.Any(g => g.PreviewFeatures.Contains("partialIndexes"));
}
