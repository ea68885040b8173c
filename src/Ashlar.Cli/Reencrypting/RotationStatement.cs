using Ashlar.Database.Dialects;
using Ashlar.Encryption;

namespace Ashlar.Cli.Reencrypting;

/// <summary>The statements of a rotation, with the values of their parameters <c>@p0</c>, <c>@p1</c> and so on.</summary>
internal sealed class RotationStatement(IValueText values, FieldCipher cipher)
{
    /// <summary>Values that no key has made, a few of them.</summary>
    public (string Text, object[] Values) Foreign(StoredColumn column, bool exceptPlain)
    {
        var parameters = new List<object>();
        var known = Enumerable.Range(0, cipher.KeyCount).Select(k => StartsWith(column, Prefix(column, k), parameters)).ToList();
        var encrypted = exceptPlain ? $" AND ({StartsWith(column, Plain(column, "ashlar1r."), parameters)} OR {StartsWith(column, Plain(column, "ashlar1d."), parameters)})" : "";
        return ($"SELECT {Selected(column)} FROM {column.Table} WHERE {column.Name} IS NOT NULL AND NOT ({string.Join(" OR ", known)}){encrypted} LIMIT 5", [.. parameters]);
    }

    public (string Text, object[] Values) Count(StoredColumn column)
    {
        var parameters = new List<object>();
        return ($"SELECT COUNT(*) FROM {column.Table} WHERE {IsOld(column, parameters)}", [.. parameters]);
    }

    /// <summary>The next rows behind a key.</summary>
    public (string Text, object[] Values) Batch(StoredColumn column, IReadOnlyList<string>? last, int limit)
    {
        var parameters = new List<object>();
        var old = IsOld(column, parameters);

        // Behind the table's name: a cast keeps the name of its column, and rows are not to be sorted by the text of a number.
        var names = string.Join(", ", column.Keys.Select(k => $"t.{Sql.Identifier(k.Name)}"));
        var behind = last is null ? "" : $" AND ({names}) > ({string.Join(", ", last.Select((v, i) => Key(column, i, v, parameters)))})";
        return ($"SELECT {Selected(column)} FROM {column.Table} AS t WHERE {old}{behind} ORDER BY {names} LIMIT {limit}", [.. parameters]);
    }

    /// <summary>Writes a row, if it still has the value that was read.</summary>
    public (string Text, object[] Values) Update(StoredColumn column, StoredRow row, object renewed)
    {
        var parameters = new List<object> { renewed, row.Stored };
        var keys = column.Keys.Select((k, i) => $"{Sql.Identifier(k.Name)} = {Key(column, i, row.Key[i], parameters)}").ToList();
        return ($"UPDATE {column.Table} SET {column.Name} = @p0 WHERE {string.Join(" AND ", keys)} AND {column.Name} = @p1", [.. parameters]);
    }

    /// <summary>Rows that have a value.</summary>
    public static (string Text, object[] Values) Equal(StoredColumn column, object renewed) =>
        ($"SELECT COUNT(*) FROM {column.Table} WHERE {column.Name} = @p0", [renewed]);

    private string Selected(StoredColumn column) =>
        string.Join(", ", column.Keys.Select(k => values.Select(k, Sql.Identifier(k.Name))).Prepend(column.Name));

    private string IsOld(StoredColumn column, List<object> parameters) =>
        $"{column.Name} IS NOT NULL AND NOT ({StartsWith(column, Prefix(column, 0), parameters)})";

    private string Key(StoredColumn column, int index, string text, List<object> parameters)
    {
        parameters.Add(values.ToValue(column.Keys[index], text));
        return values.Parameter(column.Keys[index], $"@p{parameters.Count - 1}");
    }

    private object Prefix(StoredColumn column, int key) => column.IsBytes ? cipher.BytesPrefixOf(column.Place, key) : cipher.PrefixOf(column.Place, key);

    private static object Plain(StoredColumn column, string text) => column.IsBytes ? System.Text.Encoding.ASCII.GetBytes(text) : text;

    private static string StartsWith(StoredColumn column, object prefix, List<object> parameters)
    {
        parameters.Add(prefix);
        var length = prefix is string text ? text.Length : ((byte[])prefix).Length;
        return $"substr({column.Name}, 1, {length}) = @p{parameters.Count - 1}";
    }
}
