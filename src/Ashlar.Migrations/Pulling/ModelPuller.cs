using Ashlar.Database;
using Ashlar.Schema;

namespace Ashlar.Migrations.Pulling;

/// <summary>Tables as models, views as views.</summary>
internal sealed class ModelPuller
{
    private readonly PullSource _source;
    private readonly PulledNames _names;
    private readonly KeyPuller _keys;
    private readonly FieldPuller _fields;
    private readonly RelationPuller _relations;

    public ModelPuller(PullSource source, PulledNames names)
    {
        _source = source;
        _names = names;
        _keys = new KeyPuller(source, names);
        _fields = new FieldPuller(source, names, _keys);
        _relations = new RelationPuller(source, names);
    }

    /// <summary>The client cannot tell the rows of such a model apart, or the schema says to leave it alone.</summary>
    public static bool IsIgnored(Table table, Model? previous) => previous is { IsIgnored: true } || (table.Columns.Count > 0 && !HasIdentifier(table));

    /// <summary>Rows with the same values in these columns cannot be two.</summary>
    public static bool HasUniqueKeyWithin(Table table, IReadOnlyList<string> columns) => UniqueKeys(table).Any(k => k.All(c => columns.Contains(c.Name)));

    public PulledBlock Pull(Table table)
    {
        var previous = _source.PreviousOf(table.Name);
        var fields = table.Columns.Select(c => _fields.Pull(table.Name, c, table, previous)).ToList();
        var taken = fields.Select(f => f.Name).ToHashSet();
        return new PulledBlock("model", _names.Block(table.Name))
        {
            Documentation = [.. Renamed("model", table.Name), .. PulledNotes.Of(_source.Database.FindTable(table.Name)!, HasIdentifier(table)), .. Annotations(table)],
            Members = [.. fields, .. _relations.Pull(table, taken)],
            Attributes = [.. _keys.OfBlock(table, previous), .. IsIgnored(table, previous) ? [new PulledAttribute("ignore", "@@ignore")] : (PulledAttribute[])[], .. Names(table.Name)],
            IsCommentedOut = table.Columns.Count == 0,
        };
    }

    public PulledBlock Pull(View view) => new("view", _names.Block(view.Name))
    {
        Documentation = [.. Renamed("view", view.Name), .. PulledNotes.Of(view)],
        Members = [.. view.Columns.Select(c => _fields.Pull(view.Name, c with { Arity = c.IsList ? c.Arity : ColumnArity.Nullable }, null, _source.PreviousViewOf(view.Name)))],
        Attributes = [.. Names(view.Name)],
    };

    public PulledBlock Pull(EnumDefinition definition) => new("enum", _names.Block(definition.Name))
    {
        Documentation = [.. PulledNotes.Of(definition)],
        Members = [.. definition.Values.Select(v => Value(definition.Name, v))],
        Attributes = [.. Names(definition.Name)],
    };

    private PulledMember Value(ObjectName type, string value)
    {
        var name = _names.Value(type, value);
        return new PulledMember($"value {value}", name.Length == 0 ? value : name, name == value ? "" : $"@map({PslText.Quoted(value)})") { IsCommentedOut = name.Length == 0 };
    }

    private IEnumerable<PulledAttribute> Names(ObjectName name)
    {
        if (_names.Block(name) != name.Name)
        {
            yield return new PulledAttribute("map", $"@@map({PslText.Quoted(name.Name)})");
        }

        if (_source.HasNamespaces && _source.Namespace(name) is { } space)
        {
            yield return new PulledAttribute("schema", $"@@schema({PslText.Quoted(space)})");
        }
    }

    private IEnumerable<string> Renamed(string kind, ObjectName name)
    {
        if (PulledNames.IsReserved(name.Name) && _names.Block(name) != name.Name)
        {
            yield return PulledNotes.Renamed(kind, name.Name, _names.Block(name));
        }
    }

    private IEnumerable<string> Annotations(Table table)
    {
        if (table.FullText is { } words)
        {
            var language = words.Language == FullTextIndex.Simple ? "" : $", language: {PslText.Quoted(words.Language)}";
            var weights = words.Columns.All(c => c.Weight == FullTextColumn.LeastWeight) ? "" : $", weights: {PslText.Quoted(string.Join(", ", words.Columns.Select(c => c.Weight)))}";
            yield return $"@fulltext({string.Join(", ", words.Columns.Select(c => _names.Field(table.Name, c.Name)))}{language}{weights})";
        }
    }

    private static bool HasIdentifier(Table table) =>
        UniqueKeys(table).Any(k => k.All(c => table.FindColumn(c.Name) is { IsRequired: true } column && FieldPuller.IsSupported(column)));

    private static IEnumerable<IReadOnlyList<IndexColumn>> UniqueKeys(Table table) =>
        [.. table.PrimaryKey is { } key ? [key.Columns] : (IReadOnlyList<IndexColumn>[])[], .. table.Indexes.Where(i => i is { IsUnique: true, Where: null }).Select(i => i.Columns)];
}
