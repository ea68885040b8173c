using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Annotations;

/// <summary>The annotations of a schema by the thing they stand on.</summary>
internal sealed class AnnotationMap(SchemaSymbol schema)
{
    private readonly Dictionary<object, List<AnnotationUse>> _bySymbol = [];
    private readonly Dictionary<object, string> _documentation = [];

    public SchemaSymbol Schema { get; } = schema;

    /// <summary>In the order of the files.</summary>
    public List<AnnotationUse> All { get; } = [];

    public void Add(AnnotationUse use)
    {
        All.Add(use);
        if (use.Owner.Symbol is not { } symbol)
        {
            return;
        }

        if (!_bySymbol.TryGetValue(symbol, out var uses))
        {
            _bySymbol[symbol] = uses = [];
        }

        uses.Add(use);
    }

    public void Document(AnnotationOwner owner, string? text)
    {
        if (owner.Symbol is { } symbol && text is not null)
        {
            _documentation[symbol] = text;
        }
    }

    /// <summary>The <c>///</c> text without the annotations.</summary>
    public string? DocumentationOf(object symbol) => _documentation.GetValueOrDefault(symbol);

    public IReadOnlyList<AnnotationUse> On(object symbol) => _bySymbol.GetValueOrDefault(symbol) ?? [];

    public AnnotationUse? Find<TRule>(object symbol) where TRule : AnnotationRule => On(symbol).FirstOrDefault(u => u.Rule is TRule);

    public bool Has<TRule>(object symbol) where TRule : AnnotationRule => Find<TRule>(symbol) is not null;

    /// <summary>Those of the model itself, then those of its fields.</summary>
    public IEnumerable<AnnotationUse> Within(ModelSymbol model) => On(model).Concat(model.Fields.SelectMany(On));

    /// <summary>The annotations of a symbol as the data model has them.</summary>
    public IReadOnlyList<Annotation> Create(object symbol, DataModel dataModel) =>
        On(symbol) is { Count: > 0 } uses ? uses.Select(use => use.Rule.Create(use, this, dataModel)).OfType<Annotation>().ToList() : [];
}
