using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;
using Ashlar.Schema.Providers;

namespace Ashlar.Schema.Symbols;

internal sealed class DatasourceSymbol(ConfigBlockSyntax syntax, DatabaseProvider provider)
{
    public ConfigBlockSyntax Syntax { get; } = syntax;

    public string Name { get; } = syntax.Name.Value;

    /// <summary>The database that the rules are about: the one that the block names, or one that <c>@alsoOn</c> names.</summary>
    public DatabaseProvider Provider { get; private set; } = provider;

    /// <summary>The rules are about a database that <c>@alsoOn</c> names.</summary>
    public bool IsOther { get; private set; }

    public ConfigValue? Url { get; set; }

    public ConfigValue? DirectUrl { get; set; }

    public ConfigValue? ShadowDatabaseUrl { get; set; }

    public RelationMode RelationMode { get; set; }

    /// <summary><c>schemas</c>; <see langword="null"/> when absent.</summary>
    public IReadOnlyList<MappedName>? Schemas { get; set; }

    /// <summary><c>extensions</c>; <see langword="null"/> when absent.</summary>
    public ExtensionsSymbol? Extensions { get; set; }

    /// <summary>Makes the schema one for that database.</summary>
    public void MoveTo(DatabaseProvider other) => (Provider, IsOther) = (other, true);
}

/// <summary><c>extensions = […]</c>.</summary>
internal sealed record ExtensionsSymbol(IReadOnlyList<ExtensionSymbol> Items, Location Location);

internal sealed record ExtensionSymbol(DatabaseExtension Extension, Location Location);
