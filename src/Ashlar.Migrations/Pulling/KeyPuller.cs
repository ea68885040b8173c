using Ashlar.Database;
using Ashlar.Schema;
using Ashlar.Schema.Providers;

namespace Ashlar.Migrations.Pulling;

/// <summary>Primary keys, unique keys and indexes of a table, as attributes of fields and of the block.</summary>
internal sealed class KeyPuller(PullSource source, PulledNames names)
{
    /// <summary>The place of an attribute is in the block, not behind a field.</summary>
    public static bool IsOfBlock(Diagnostics.Location place) => place.File.TextOf(place.Span).StartsWith("@@", StringComparison.Ordinal);

    /// <summary><c>@id</c>; <see langword="null"/> where the column alone is not the primary key.</summary>
    public string? Id(Table table, Column column) => table.IsWholePrimaryKey(column) && !IsIdOfBlock(source.PreviousOf(table.Name), table.PrimaryKey!)
        ? PslText.Attribute("@id", IdMap(table), Sort(table.PrimaryKey!.Columns[0]))
        : null;

    /// <summary><c>@unique</c>; <see langword="null"/> where the column alone has no unique key.</summary>
    public string? Unique(Table table, Column column) => OnField(table, column) is { } index
        ? PslText.Attribute("@unique", PslText.Map(index.Name, source.Conventions.Unique(table.Name.Name, [column.Name])), Sort(index.Columns[0]), Where(index))
        : null;

    /// <summary>What concerns several columns, and what a field cannot say. Keys on columns without a name are left out.</summary>
    public IEnumerable<PulledAttribute> OfBlock(Table table, Model? previous)
    {
        if (table.PrimaryKey is { } key && (key.Columns.Count > 1 || IsIdOfBlock(previous, key)) && AreNamed(table, key.Columns))
        {
            var clientName = previous?.PrimaryKey is { ClientName: { } name, Fields: var fields } && IsSame(fields, key.Columns) ? $"name: {PslText.Quoted(name)}" : null;
            yield return new PulledAttribute("id", PslText.Attribute("@@id", Fields(table, key.Columns), clientName, IdMap(table)));
        }

        foreach (var index in table.Indexes.Where(i => AreNamed(table, i.Columns) && !IsOnField(table, i)))
        {
            yield return new PulledAttribute($"{(index.IsUnique ? "unique" : "index")} {index.Name}", Block(table, index, previous));
        }
    }

    private string Block(Table table, TableIndex index, Model? previous)
    {
        var columns = index.Columns.Select(c => c.Name);
        var conventional = index.IsUnique ? source.Conventions.Unique(table.Name.Name, columns) : source.Conventions.Index(table.Name.Name, columns);
        var known = previous?.Indexes.FirstOrDefault(i => i.DatabaseName == index.Name && IsSame(i.Fields, index.Columns));
        return PslText.Attribute(
            index.IsUnique ? "@@unique" : "@@index",
            Fields(table, index.Columns, index.Method),
            known?.ClientName is { } name ? $"name: {PslText.Quoted(name)}" : null,
            PslText.Map(index.Name, conventional),
            Method(index.Method) is { } method ? $"type: {method.Name}" : null,
            Where(index));
    }

    private string? IdMap(Table table) => PslText.Map(table.PrimaryKey!.Name, source.Conventions.PrimaryKey(table.Name.Name));

    /// <summary>A field has one unique key; a second one of the same column stands with the block.</summary>
    private TableIndex? OnField(Table table, Column column) => table.Indexes
        .Where(i => i.IsUnique && i.Columns is [var only] && only.Name == column.Name && !IsWrittenInBlock(table, i))
        .MinBy(i => i.Name, StringComparer.Ordinal);

    private bool IsWrittenInBlock(Table table, TableIndex index) =>
        source.PreviousOf(table.Name)?.Indexes.FirstOrDefault(i => i.DatabaseName == index.Name) is { } known && IsOfBlock(known.Location);

    private static bool IsIdOfBlock(Model? previous, Database.PrimaryKey key) =>
        previous?.PrimaryKey is { } known && IsSame(known.Fields, key.Columns) && IsOfBlock(known.Location);

    private bool IsOnField(Table table, TableIndex index) => index.IsUnique && index.Columns is [var only] && table.FindColumn(only.Name) is { } column && OnField(table, column) == index;

    private bool AreNamed(Table table, IEnumerable<IndexColumn> columns) => columns.All(c => names.Field(table.Name, c.Name).Length > 0);

    private string Fields(Table table, IEnumerable<IndexColumn> columns, string? method = null) => PslText.List(columns.Select(c =>
        PslText.Attribute(names.Field(table.Name, c.Name), Sort(c), OperatorClass(c, Method(method)))));

    private static string? Sort(IndexColumn column) => column.IsDescending ? "sort: Desc" : null;

    private static string? Where(TableIndex index) => index.Where is { } sql ? $"where: raw({PslText.Quoted(sql)})" : null;

    private IndexMethodDefinition? Method(string? method) =>
        method is null ? null : source.Provider.IndexMethods.FirstOrDefault(m => source.Dialect.TypeMap.IndexMethod(m.Name) == method);

    private string? OperatorClass(IndexColumn column, IndexMethodDefinition? method)
    {
        if (column.OperatorClass is not { IsDefault: false } written)
        {
            return null;
        }

        var known = (method ?? source.Provider.FindIndexMethod(null))?.OperatorClasses.FirstOrDefault(o => source.Dialect.TypeMap.OperatorClass(o, method?.Name).Name == written.Name);
        return $"ops: {known ?? $"raw({PslText.Quoted(written.Name)})"}";
    }

    private static bool IsSame(IReadOnlyList<IndexField> fields, IReadOnlyList<IndexColumn> columns) =>
        fields.Select(f => f.Field.DatabaseName).SequenceEqual(columns.Select(c => c.Name));
}
