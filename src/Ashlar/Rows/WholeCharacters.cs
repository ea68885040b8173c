using System.Text.Encodings.Web;

namespace Ashlar.Rows;

/// <summary>Writes texts into JSON as they are, and refuses half of a surrogate pair, for which the framework would silently write U+FFFD.</summary>
internal sealed class WholeCharacters : JavaScriptEncoder
{
    private static readonly JavaScriptEncoder s_encoder = UnsafeRelaxedJsonEscaping;

    public static WholeCharacters Only { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => s_encoder.MaxOutputCharactersPerInputCharacter;

    /// <exception cref="ValueOutOfRangeException">The text has half of a surrogate pair.</exception>
    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) =>
        ValueWriter.IsWellFormed(new ReadOnlySpan<char>(text, textLength))
            ? s_encoder.FindFirstCharacterToEncode(text, textLength)
            : throw new ValueOutOfRangeException("A text in a JSON value has half of a surrogate pair, which is no character; take it out.");

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        s_encoder.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);

    public override bool WillEncode(int unicodeScalar) => s_encoder.WillEncode(unicodeScalar);
}
