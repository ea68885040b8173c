using System.Text;
using Ashlar.Drivers;

namespace Ashlar.Sqlite;

/// <summary>Texts looked for in others.</summary>
/// <remarks>
/// LIKE takes ASCII letters of both cases as equal, and no others. So it serves where case is ignored and ASCII is looked for; else bytes are compared,
/// which is right for UTF-8 and for texts that hold NUL characters, where SQLite's functions for texts stop.
/// </remarks>
internal static class SqliteTextMatch
{
    public static void Write(SqlWriter writer, TextMatch match)
    {
        if (!match.IgnoresCase)
        {
            WriteExact(writer, match, match.Value, "");
        }
        else if (Ascii.IsValid(match.Value) && !match.Value.Contains('\0', StringComparison.Ordinal))
        {
            WriteLike(writer, match);
        }
        else
        {
            WriteExact(writer, match, TextFunctions.ToFolded(match.Value), TextFunctions.Fold);
        }
    }

    private static void WriteExact(SqlWriter writer, TextMatch match, string value, string function)
    {
        var bytes = Encoding.UTF8.GetBytes(value);
        switch (match.Kind)
        {
            case TextMatchKind.Contains:
                writer.Append("instr(");
                WriteBytes(writer, match, function);
                writer.Append(", ");
                writer.AppendValue(bytes, match.IsHidden);
                writer.Append(") > 0");
                break;
            case TextMatchKind.StartsWith when function.Length == 0:
                WriteRange(writer, match);
                break;
            case TextMatchKind.Equals:
                WriteBytes(writer, match, function);
                writer.Append(" = ");
                writer.AppendValue(bytes, match.IsHidden);
                break;
            default:
                writer.Append("substr(");
                WriteBytes(writer, match, function);
                writer.Append(match.Kind == TextMatchKind.StartsWith ? ", 1, " : ", -");
                writer.AppendValue(bytes.Length);
                writer.Append(") = ");
                writer.AppendValue(bytes, match.IsHidden);
                break;
        }
    }

    private static void WriteBytes(SqlWriter writer, TextMatch match, string function)
    {
        writer.Append("CAST(");
        writer.Append(function);
        writer.Append('(');
        writer.Append(match.Text);
        writer.Append(") AS BLOB)");
    }

    // A range, and not LIKE or GLOB, so that an index can be used however the statement is prepared.
    private static void WriteRange(SqlWriter writer, TextMatch match)
    {
        writer.Append('(');
        writer.Append(match.Text);
        writer.Append(" >= ");
        writer.AppendValue(match.Value, match.IsHidden);
        if (Successor(match.Value) is { } end)
        {
            writer.Append(" AND ");
            writer.Append(match.Text);
            writer.Append(" < ");
            writer.AppendValue(end, match.IsHidden);
        }

        writer.Append(')');
    }

    /// <summary>The first text after all those that start with the prefix, in the order of UTF-8; nothing where none comes after.</summary>
    private static string? Successor(string prefix)
    {
        for (var end = prefix.Length; end > 0;)
        {
            Rune.DecodeLastFromUtf16(prefix.AsSpan(0, end), out var last, out var length);
            end -= length;

            // Surrogates are no characters: U+E000 comes after U+D7FF.
            var next = last.Value == 0xD7FF ? 0xE000 : last.Value + 1;
            if (Rune.IsValid(next))
            {
                return string.Concat(prefix.AsSpan(0, end), new Rune(next).ToString());
            }
        }

        return null;
    }

    private static void WriteLike(SqlWriter writer, TextMatch match)
    {
        var pattern = Escape(match.Value);
        writer.Append(match.Text);
        writer.Append(" LIKE ");
        writer.AppendValue(
            match.Kind switch
            {
                TextMatchKind.Contains => $"%{pattern}%",
                TextMatchKind.StartsWith => $"{pattern}%",
                TextMatchKind.EndsWith => $"%{pattern}",
                _ => pattern,
            },
            match.IsHidden);
        writer.Append(" ESCAPE '\\'");
    }

    private static string Escape(string value) =>
        value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
