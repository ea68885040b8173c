using Ashlar.Database;
using Ashlar.Schema;
using Ashlar.Schema.Annotations;

namespace Ashlar.Studio.Tables;

/// <summary>A model or view that the page shows, and its table.</summary>
internal sealed class StudioModel
{
    private readonly Model _model;

    public StudioModel(Model model, string? service, ObjectName table, Func<string, Column> column, Func<Relation, ObjectName> tableBetween)
    {
        _model = model;
        Table = table;
        Fields = [.. model.ScalarFields.Where(f => !f.IsIgnored).Select(f => new StudioField(f, column(f.DatabaseName)))];
        Key = FindKey();
        Relations = Key is [] ? [] : [.. model.RelationFields.Where(f => f.RelatedModel.IsIn(service)).Select(f => StudioRelation.Find(f, tableBetween)).OfType<StudioRelation>()];
    }

    public string Name => _model.Name;

    public string? Documentation => _model.Documentation;

    public bool IsView => _model.IsView;

    public ObjectName Table { get; }

    public IReadOnlyList<StudioField> Fields { get; }

    /// <summary>What tells rows apart; empty where nothing does that may be shown.</summary>
    public IReadOnlyList<StudioField> Key { get; }

    public IReadOnlyList<StudioRelation> Relations { get; }

    public bool IsEditable => !IsView && Key is not [];

    /// <summary>A write from here leaves no record, because the client writes them.</summary>
    public bool IsAudited => _model.Annotations.Any(a => a is AuditAnnotation);

    /// <summary>The columns after those that were asked for, so that a row is on one page and no other.</summary>
    public IEnumerable<StudioField> TieBreakers => Key is [] ? Fields.Where(f => f.IsSortable) : Key;

    public StudioField Field(string name) => Fields.FirstOrDefault(f => f.Name == name) ?? throw StudioException.UnknownField(Name, name);

    public StudioRelation Relation(string name) => Relations.FirstOrDefault(r => r.Name == name) ?? throw StudioException.UnknownField(Name, name);

    /// <summary>The primary key, or a unique key that is never null.</summary>
    private StudioField[] FindKey()
    {
        var uniques = _model.Indexes.Where(i => i is { Kind: IndexKind.Unique, Where: null, UndeletedField: null } && i.Fields.All(f => f.Field.IsRequired)).Select(i => i.Fields);
        var keys = (_model.PrimaryKey is { } primary ? uniques.Prepend(primary.Fields) : uniques)
            .Select(k => k.Select(f => Fields.FirstOrDefault(own => own.Field == f.Field)).OfType<StudioField>().Where(f => !f.IsMasked).ToArray() is { } shown && shown.Length == k.Count ? shown : []);
        return keys.FirstOrDefault(k => k is not []) ?? [];
    }
}
