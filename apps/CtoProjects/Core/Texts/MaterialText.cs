using System.Security.Cryptography;
using System.Text;

namespace CtoProjects.Core.Texts;

/// <summary>A text as it is kept: valid Unicode, lines that end with a line feed, no byte order mark.</summary>
/// <param name="Content">The text.</param>
/// <param name="Hash">SHA-256 of it in UTF-8: two uploads with one hash are one material.</param>
/// <param name="SizeBytes">Its length in UTF-8.</param>
public sealed record MaterialText(string Content, string Hash, int SizeBytes)
{
    /// <summary>The largest upload: a long book has about so much.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads what was uploaded.</summary>
    /// <param name="bytes">UTF-8, with or without a byte order mark.</param>
    /// <exception cref="InvalidInputException">It is no text, or there is nothing in it.</exception>
    public static MaterialText Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Of(s_strict.GetString(bytes));
        }
        catch (DecoderFallbackException error)
        {
            throw Invalid($"expected text in UTF-8, but byte {error.Index} is none");
        }
    }

    /// <exception cref="InvalidInputException">It is no text, or there is nothing in it.</exception>
    public static MaterialText Of(string text)
    {
        var content = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        for (var i = 0; i < content.Length; i++)
        {
            if (char.IsControl(content[i]) && content[i] is not ('\n' or '\t'))
            {
                throw Invalid($"expected text, but character {i} is the control character U+{(int)content[i]:X4}");
            }

            if (char.IsSurrogate(content[i]) && !char.IsSurrogatePair(content, i) && (i == 0 || !char.IsSurrogatePair(content, i - 1)))
            {
                throw Invalid($"expected text, but character {i} is half of a character");
            }
        }

        if (string.IsNullOrWhiteSpace(content))
        {
            throw Invalid("expected a text, but there is nothing in it");
        }

        var bytes = Encoding.UTF8.GetBytes(content);
        return bytes.Length <= MaxBytes
            ? new MaterialText(content, Convert.ToHexStringLower(SHA256.HashData(bytes)), bytes.Length)
            : throw Invalid($"expected at most {MaxBytes} bytes, but got {bytes.Length}");
    }

    public override string ToString() => $"MaterialText {Hash}";

    private static InvalidInputException Invalid(string message) => new("content", message);
}
