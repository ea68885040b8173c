using Ashlar.Database;

namespace Ashlar.Migrations.Pulling;

/// <summary>Relations as fields of both models.</summary>
internal sealed class RelationPuller
{
    private readonly PullSource _source;
    private readonly PulledNames _names;
    private readonly RelationNames _relationNames;
    private readonly IReadOnlyList<PulledRelation> _relations;

    public RelationPuller(PullSource source, PulledNames names)
    {
        _source = source;
        _names = names;
        _relations = [.. RelationFinder.Find(source).Where(r => r.IsManyToMany || AreNamed(r))];
        _relationNames = new RelationNames(names, _relations);
    }

    /// <param name="table">The model's table.</param>
    /// <param name="taken">Names of fields that the model has already.</param>
    public IEnumerable<PulledMember> Pull(Table table, HashSet<string> taken)
    {
        foreach (var relation in _relations)
        {
            if (relation.From == table.Name)
            {
                yield return relation.IsManyToMany ? Join(relation, isFrom: true, taken) : Forward(relation, taken);
            }

            if (relation.To == table.Name)
            {
                yield return relation.IsManyToMany ? Join(relation, isFrom: false, taken) : Back(relation, taken);
            }
        }
    }

    private bool AreNamed(PulledRelation relation) =>
        relation.Key.Columns.All(c => _names.Field(relation.From, c).Length > 0) && relation.Key.ReferencedColumns.All(c => _names.Field(relation.To, c).Length > 0);

    private PulledMember Forward(PulledRelation relation, HashSet<string> taken)
    {
        var key = relation.Key;
        var columns = key.Columns.Select(c => relation.Table.FindColumn(c)!).ToList();
        var attribute = PslText.Attribute(
            "@relation",
            QuotedName(relation),
            $"fields: {PslText.List(key.Columns.Select(c => _names.Field(relation.From, c)))}",
            $"references: {PslText.List(key.ReferencedColumns.Select(c => _names.Field(relation.To, c)))}",
            OnDelete(key.OnDelete, columns.Exists(c => c.IsRequired)) is { } deleted ? $"onDelete: {deleted}" : null,
            key.OnUpdate == ForeignKeyAction.Cascade ? null : $"onUpdate: {key.OnUpdate}",
            PslText.Map(key.Name, _source.Conventions.ForeignKey(relation.Table.Name.Name, key.Columns)));
        var type = _names.Block(relation.To) + (columns.Exists(c => !c.IsRequired) ? "?" : "");
        return new PulledMember(relation.Id, Identifier.Unique(_relationNames.FromField(relation), taken), Text(type, attribute, Ignored(relation, relation.From)));
    }

    private PulledMember Back(PulledRelation relation, HashSet<string> taken)
    {
        var type = _names.Block(relation.From) + (ModelPuller.HasUniqueKeyWithin(relation.Table, relation.Key.Columns) ? "?" : "[]");
        return new PulledMember(relation.Id + " back", Identifier.Unique(_relationNames.ToField(relation), taken), Text(type, NamedAttribute(relation), Ignored(relation, relation.To)));
    }

    private PulledMember Join(PulledRelation relation, bool isFrom, HashSet<string> taken)
    {
        var name = isFrom ? _relationNames.FromField(relation) : _relationNames.ToField(relation);
        return new PulledMember(
            relation.Id + (isFrom ? "" : " back"),
            Identifier.Unique(name, taken),
            Text(_names.Block(isFrom ? relation.To : relation.From) + "[]", NamedAttribute(relation), null));
    }

    private string? QuotedName(PulledRelation relation) => _relationNames.Name(relation) is { } name ? PslText.Quoted(name) : null;

    private string? NamedAttribute(PulledRelation relation) => QuotedName(relation) is { } name ? $"@relation({name})" : null;

    /// <summary>A side whose partner is ignored has to be ignored too, but not in a model that is.</summary>
    private string? Ignored(PulledRelation relation, ObjectName side)
    {
        var other = side == relation.From ? relation.To : relation.From;
        return !IsIgnored(side) && IsIgnored(other) ? "@ignore" : null;
    }

    private bool IsIgnored(ObjectName name) => ModelPuller.IsIgnored(_source.Tables.First(t => t.Name == name), _source.PreviousOf(name));

    private static string Text(params string?[] parts) => string.Join(' ', parts.OfType<string>());

    /// <summary>What is not the language's own choice for such columns.</summary>
    private static string? OnDelete(ForeignKeyAction action, bool isRequired) => (action, isRequired) switch
    {
        (ForeignKeyAction.SetNull, false) or (ForeignKeyAction.Restrict, true) => null,
        _ => action.ToString(),
    };
}
