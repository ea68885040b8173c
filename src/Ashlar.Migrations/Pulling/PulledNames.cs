using Ashlar.Database;
using Ashlar.Schema;

namespace Ashlar.Migrations.Pulling;

/// <summary>
/// What tables, columns and enums are called in the schema: as they are called already, else after the database, as far as the
/// language can say it.
/// </summary>
internal sealed class PulledNames
{
    private readonly PullSource _source;
    private readonly Dictionary<ObjectName, string> _blocks = [];
    private readonly Dictionary<(ObjectName Table, string Column), string> _fields = [];

    public PulledNames(PullSource source)
    {
        _source = source;
        var blocks = Blocks().ToList();
        var clashing = blocks.GroupBy(b => b.Known ?? Identifier.From(b.Name.Name)).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        var taken = blocks.Select(b => b.Known).OfType<string>().ToHashSet();
        foreach (var (name, known) in blocks)
        {
            _blocks[name] = known ?? Identifier.Unique(NewName(name, clashing), taken);
        }

        foreach (var table in source.Tables)
        {
            AddFields(table.Name, table.Columns, source.PreviousOf(table.Name));
        }

        foreach (var view in source.Database.Views)
        {
            AddFields(view.Name, view.Columns, source.PreviousViewOf(view.Name));
        }
    }

    public string Block(ObjectName name) => _blocks[name];

    /// <summary>Empty where the language has no name for the column.</summary>
    public string Field(ObjectName table, string column) => _fields[(table, column)];

    /// <summary>Empty where the language has no name for the value.</summary>
    public string Value(ObjectName @enum, string value) =>
        _source.PreviousEnumOf(@enum)?.Values.FirstOrDefault(v => v.DatabaseName == value)?.Name ?? (value.Length == 0 ? Identifier.EmptyValue : Identifier.From(value));

    /// <summary>The block had to be renamed, because the language keeps its name for itself.</summary>
    public static bool IsReserved(string name) => ReservedNames.Contains(name) || Enum.GetNames<ScalarType>().Contains(name);

    private IEnumerable<(ObjectName Name, string? Known)> Blocks() =>
    [
        .. _source.Tables.Select(t => (t.Name, _source.PreviousOf(t.Name)?.Name)),
        .. _source.Database.Enums.Select(e => (e.Name, _source.PreviousEnumOf(e.Name)?.Name)),
        .. _source.HasViews ? _source.Database.Views.Select(v => (v.Name, _source.PreviousViewOf(v.Name)?.Name)) : [],
    ];

    private string NewName(ObjectName name, HashSet<string> clashing)
    {
        var identifier = Identifier.From(name.Name);
        return (clashing.Contains(identifier), identifier) switch
        {
            (_, "") => $"Renamed_{Identifier.From("x" + name.Name)[1..]}",
            (true, _) when _source.Namespace(name) is { } space => Identifier.From($"{space}_{name.Name}"),
            _ => IsReserved(name.Name) ? $"Renamed{name.Name}" : identifier,
        };
    }

    private void AddFields(ObjectName table, IReadOnlyList<Column> columns, Model? previous)
    {
        var known = columns.Select(c => (c.Name, previous?.ScalarFields.FirstOrDefault(f => f.DatabaseName == c.Name)?.Name)).ToList();
        // Relation fields that are there already keep their names: a new column gives way.
        var taken = previous?.Fields.Select(f => f.Name).ToHashSet() ?? [];
        foreach (var (column, name) in known)
        {
            var identifier = Identifier.From(column);
            _fields[(table, column)] = name ?? (identifier.Length == 0 ? "" : Identifier.Unique(identifier, taken));
        }
    }
}
