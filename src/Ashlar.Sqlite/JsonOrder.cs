using System.Globalization;
using System.Numerics;
using System.Text.Json;
using Ashlar.Rows;
using SQLitePCL;

namespace Ashlar.Sqlite;

/// <summary>
/// Compares JSON by what it says, as PostgreSQL does (https://www.postgresql.org/docs/current/datatype-json.html#JSON-INDEXING): the order of keys, blanks,
/// the way a number or a character is written, and a key that is there twice make no difference. SQLite asks it wherever such a value is compared, sorted or grouped.
/// </summary>
internal static class JsonOrder
{
    public const string Name = "ashlar_json";

    public static void Register(sqlite3 connection) =>
        SqliteErrors.ThrowIfFailed(connection, raw.sqlite3__create_collation_utf8(connection, Name, null, static (_, left, right) => Compare(left, right)));

    /// <summary>What is no JSON comes first.</summary>
    public static int Compare(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        if (left.SequenceEqual(right))
        {
            return 0;
        }

        return (Parse(left), Parse(right)) switch
        {
            ({ } a, { } b) => CompareWhole(a, b),
            (null, null) => left.SequenceCompareTo(right),
            var (a, _) => a is null ? -1 : 1,
        };
    }

    private static JsonElement? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonText.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // PostgreSQL puts an empty array before everything, but only where it is the whole value.
    private static int CompareWhole(JsonElement left, JsonElement right) => (IsEmptyArray(left), IsEmptyArray(right)) switch
    {
        (true, false) => -1,
        (false, true) => 1,
        _ => Compare(left, right),
    };

    private static bool IsEmptyArray(JsonElement value) => value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0;

    private static int Compare(JsonElement left, JsonElement right)
    {
        var kinds = Rank(left).CompareTo(Rank(right));
        return kinds != 0 ? kinds : left.ValueKind switch
        {
            JsonValueKind.Object => CompareObjects(left, right),
            JsonValueKind.Array => CompareArrays(left, right),
            JsonValueKind.String => CompareTexts(TextOf(left), TextOf(right)),
            JsonValueKind.Number => CompareNumbers(left.GetRawText(), right.GetRawText()),
            JsonValueKind.True or JsonValueKind.False => (left.ValueKind == JsonValueKind.True).CompareTo(right.ValueKind == JsonValueKind.True),
            _ => 0,
        };
    }

    private static int Rank(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => 0,
        JsonValueKind.String => 1,
        JsonValueKind.Number => 2,
        JsonValueKind.True or JsonValueKind.False => 3,
        JsonValueKind.Array => 4,
        _ => 5,
    };

    private static int CompareArrays(JsonElement left, JsonElement right)
    {
        var result = left.GetArrayLength().CompareTo(right.GetArrayLength());
        for (var i = 0; result == 0 && i < left.GetArrayLength(); i++)
        {
            result = Compare(left[i], right[i]);
        }

        return result;
    }

    // Shorter keys come before longer ones.
    private static int CompareObjects(JsonElement left, JsonElement right)
    {
        var (a, b) = (Members(left), Members(right));
        var result = a.Count.CompareTo(b.Count);
        foreach (var ((key, value), (otherKey, otherValue)) in a.Zip(b))
        {
            if (result != 0)
            {
                break;
            }

            result = CompareTexts(key, otherKey);
            result = result != 0 ? result : Compare(value, otherValue);
        }

        return result;
    }

    // Of two members with the same key the later counts.
    private static List<(string Key, JsonElement Value)> Members(JsonElement value)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in value.EnumerateObject())
        {
            members[NameOf(member)] = member.Value;
        }

        return [.. members.Select(m => (m.Key, m.Value)).OrderBy(m => m.Key.Length).ThenBy(m => m.Key, StringComparer.Ordinal)];
    }

    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair: no character, but another program may have written it.
            return "\ud800";
        }
    }

    private static string TextOf(JsonElement value)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return value.GetRawText();
        }
    }

    // In the order of UTF-8, which is not that of UTF-16.
    private static int CompareTexts(string left, string right)
    {
        var place = left.AsSpan().CommonPrefixLength(right);
        if (place == left.Length || place == right.Length)
        {
            return left.Length.CompareTo(right.Length);
        }

        var (a, b) = (left[place], right[place]);
        return char.IsSurrogate(a) == char.IsSurrogate(b) ? a.CompareTo(b) : char.IsSurrogate(a) ? 1 : -1;
    }

    // By their digits: no type of C# holds all of them.
    public static int CompareNumbers(string left, string right)
    {
        var (a, b) = (Number.Parse(left), Number.Parse(right));
        if (a.Sign != b.Sign || a.Sign == 0)
        {
            return a.Sign.CompareTo(b.Sign);
        }

        // Where the first digit stands.
        var places = (a.Exponent + a.Digits.Length).CompareTo(b.Exponent + b.Digits.Length);
        return a.Sign * (places != 0 ? places : string.CompareOrdinal(a.Digits, b.Digits));
    }

    /// <summary>A number as its digits, without zeros at both ends, with a power of ten behind them.</summary>
    private readonly record struct Number(int Sign, string Digits, BigInteger Exponent)
    {
        public static Number Parse(string text)
        {
            var mark = text.AsSpan().IndexOfAny('e', 'E');
            var exponent = mark < 0 ? BigInteger.Zero : BigInteger.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            var mantissa = (mark < 0 ? text : text[..mark]).TrimStart('-');
            var point = mantissa.IndexOf('.', StringComparison.Ordinal);
            var digits = mantissa.Replace(".", "", StringComparison.Ordinal).TrimStart('0');
            var trimmed = digits.TrimEnd('0');
            exponent += digits.Length - trimmed.Length - (point < 0 ? 0 : mantissa.Length - point - 1);
            return trimmed.Length == 0 ? default : new(text[0] == '-' ? -1 : 1, trimmed, exponent);
        }
    }
}
