using System.Text;

namespace Ashlar.Database.PostgreSql.Inspection;

/// <summary>The text form of an array: https://www.postgresql.org/docs/current/arrays.html#ARRAYS-IO</summary>
internal static class ArrayText
{
    /// <returns><see langword="null"/> where it is not a plain list of values.</returns>
    public static IReadOnlyList<string>? Split(string text)
    {
        if (text is not ['{', .. var inner, '}'])
        {
            return null;
        }

        var values = new List<string>();
        for (var at = 0; at < inner.Length; at++)
        {
            var isQuoted = inner[at] == '"';
            var value = isQuoted ? Quoted(inner, ref at) : Plain(inner, ref at);
            if (at < inner.Length && inner[at] != ',' || (!isQuoted && (value.Contains('{', StringComparison.Ordinal) || value.Equals("NULL", StringComparison.OrdinalIgnoreCase))))
            {
                return null;
            }

            values.Add(value);
        }

        return values;
    }

    private static string Plain(string text, ref int at)
    {
        var end = text.IndexOf(',', at) is >= 0 and var comma ? comma : text.Length;
        var value = text[at..end].Trim();
        at = end;
        return value;
    }

    private static string Quoted(string text, ref int at)
    {
        var value = new StringBuilder();
        for (at++; at < text.Length && text[at] != '"'; at++)
        {
            at += text[at] == '\\' && at + 1 < text.Length ? 1 : 0;
            value.Append(text[at]);
        }

        at++;
        return value.ToString();
    }
}
