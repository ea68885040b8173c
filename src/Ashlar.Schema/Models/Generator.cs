using Ashlar.Diagnostics;

namespace Ashlar.Schema;

/// <summary>A <c>generator</c> block. Ours has the provider <c>ashlar</c>; others belong to other tools and are left alone.</summary>
public sealed class Generator
{
    public required string Name { get; init; }

    public required ConfigValue Provider { get; init; }

    /// <summary>Every other property by name: a text, or a list of texts joined with commas.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<string> PreviewFeatures { get; init; } = [];

    public required Location Location { get; init; }
}
