using System.Globalization;
using System.Text;
using Ashlar.Diagnostics;
using Ashlar.Psl.Diagnostics;

namespace Ashlar.Psl.Parsing;

/// <summary>Resolves the escapes of a string literal. They are those of JSON (RFC 8259, section 7).</summary>
internal static class StringLiteral
{
    private const int UnicodeEscapeLength = 6;

    /// <summary>The value of a literal whose span includes its quotes. An escape that means nothing is reported and left out.</summary>
    public static string Decode(SourceFile file, TextSpan span, List<Diagnostic> diagnostics)
    {
        var content = file.Text.AsSpan(span.Start + 1, span.Length - 2);
        if (!content.Contains('\\'))
        {
            return content.ToString();
        }

        var value = new StringBuilder(content.Length);
        for (var at = 0; at < content.Length;)
        {
            if (content[at] != '\\')
            {
                value.Append(content[at++]);
                continue;
            }

            var length = 2;
            if (content[at + 1] == 'u')
            {
                if (DecodeUnicode(content[at..], value, out length) is { } wrong)
                {
                    var start = span.Start + 1 + at;
                    diagnostics.Add(LiteralDiagnostics.InvalidUnicodeEscape(new Location(file, new TextSpan(start, start + wrong))));
                }
            }
            else if (Simple(content[at + 1]) is { } c)
            {
                value.Append(c);
            }
            else
            {
                length += at + 2 < content.Length && char.IsSurrogatePair(content[at + 1], content[at + 2]) ? 1 : 0;
                var start = span.Start + 1 + at;
                diagnostics.Add(LiteralDiagnostics.UnknownEscape(new Location(file, new TextSpan(start, start + length))));
            }

            at += length;
        }

        return value.ToString();
    }

    private static char? Simple(char escape) => escape switch
    {
        '"' or '\\' or '/' => escape,
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => null,
    };

    /// <summary>Appends what <c>\uXXXX</c>, or a pair of them, stands for. Returns how many characters are wrong, if any.</summary>
    private static int? DecodeUnicode(ReadOnlySpan<char> text, StringBuilder value, out int length)
    {
        length = 2 + HexDigits(text);
        if (length < UnicodeEscapeLength)
        {
            return length;
        }

        var first = CodeUnit(text);
        if (!char.IsSurrogate(first))
        {
            value.Append(first);
            return null;
        }

        var rest = text[UnicodeEscapeLength..];
        if (!rest.StartsWith("\\u", StringComparison.Ordinal) || HexDigits(rest) < 4)
        {
            return length;
        }

        length *= 2;
        if (!char.IsSurrogatePair(first, CodeUnit(rest)))
        {
            return length;
        }

        value.Append(first).Append(CodeUnit(rest));
        return null;
    }

    private static int HexDigits(ReadOnlySpan<char> escape)
    {
        var count = 0;
        while (count < 4 && 2 + count < escape.Length && char.IsAsciiHexDigit(escape[2 + count]))
        {
            count++;
        }

        return count;
    }

    private static char CodeUnit(ReadOnlySpan<char> escape) =>
        (char)ushort.Parse(escape[2..UnicodeEscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
