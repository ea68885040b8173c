using System.Text;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Binding;

/// <summary>
/// The names that Prisma's conventions give to constraints without <c>map:</c>. They are cut to the database's limit,
/// which counts UTF-8 bytes, so that the suffix always survives; a database would cut the end, and two names might become one.
/// </summary>
internal static class ConstraintNames
{
    private const string FullTextSuffix = "_fulltext";

    public static string Of(KeyKind kind, string table, IEnumerable<string> columns, int limit) => kind switch
    {
        KeyKind.PrimaryKey => Cut(table, "_pkey", limit),
        KeyKind.Unique => Cut(Joined(table, columns), "_key", limit),
        _ => Cut(Joined(table, columns), "_idx", limit),
    };

    public static string ForeignKey(string table, IEnumerable<string> columns, int limit) => Cut(Joined(table, columns), "_fkey", limit);

    public static string FullText(string table, int limit) => Cut(table, FullTextSuffix, limit);

    private static string Joined(string table, IEnumerable<string> columns) => $"{table}_{string.Join('_', columns)}";

    private static string Cut(string name, string suffix, int limit)
    {
        var room = limit - suffix.Length;
        if (Encoding.UTF8.GetByteCount(name) <= room)
        {
            return name + suffix;
        }

        var bytes = 0;
        var length = 0;
        foreach (var rune in name.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > room)
            {
                break;
            }

            bytes += rune.Utf8SequenceLength;
            length += rune.Utf16SequenceLength;
        }

        return name[..length] + suffix;
    }
}
