using Ashlar.Psl.Syntax;
using Ashlar.Schema.Binding;
using Ashlar.Schema.Providers;

namespace Ashlar.Schema.Symbols;

/// <summary>
/// What the files declare, with everything resolved that could be. Unlike <see cref="DataModel"/> it exists for an
/// invalid schema too, so that rules, editors and the formatter see as much of it as possible.
/// </summary>
internal sealed class SchemaSymbol(IReadOnlyList<SchemaSyntax> files, IReadOnlyList<DatabaseProvider> providers)
{
    /// <summary>Every database there is.</summary>
    public IReadOnlyList<DatabaseProvider> Providers { get; } = providers;

    public IReadOnlyList<SchemaSyntax> Files { get; } = files;

    public List<DatasourceSymbol> Datasources { get; } = [];

    public DatasourceSymbol? Datasource => Datasources.Count > 0 ? Datasources[0] : null;

    public List<Generator> Generators { get; } = [];

    public PreviewFeatures PreviewFeatures { get; set; }

    /// <summary>Models and views in the order of the files.</summary>
    public List<ModelSymbol> Models { get; } = [];

    /// <summary>All models, then all views: the order in which rules look at them.</summary>
    public IEnumerable<ModelSymbol> ModelsBeforeViews => Models.Where(m => !m.IsView).Concat(Models.Where(m => m.IsView));

    public List<CompositeTypeSymbol> CompositeTypes { get; } = [];

    public List<EnumSymbol> Enums { get; } = [];

    public List<RelationSymbol> Relations { get; } = [];

    /// <summary>Models, views, composite types and enums share one namespace; of two with one name the later wins.</summary>
    public Dictionary<string, BlockSymbol> Types { get; } = [];

    /// <summary>The provider in force; a schema without a datasource has one that permits what every database can do.</summary>
    public DatabaseProvider Provider => Datasource?.Provider ?? UnspecifiedProvider.Instance;

    public RelationMode RelationMode => Datasource?.RelationMode ?? RelationMode.ForeignKeys;
}
