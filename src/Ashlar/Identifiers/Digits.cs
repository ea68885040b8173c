using System.Security.Cryptography;

namespace Ashlar;

/// <summary>Digits of the alphabets that ids are written with.</summary>
internal static class Digits
{
    public const string Base36 = "0123456789abcdefghijklmnopqrstuvwxyz";

    // Crockford's: without the letters that look like others.
    public const string Base32 = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public const string Url = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz-";

    /// <summary>Fills the span with random digits.</summary>
    public static void Random(string alphabet, Span<char> digits) => RandomNumberGenerator.GetItems(alphabet, digits);

    /// <summary>Fills the span with a number, the last digits where it does not fit.</summary>
    public static void Write(string alphabet, ulong number, Span<char> digits)
    {
        for (var i = digits.Length - 1; i >= 0; i--)
        {
            digits[i] = alphabet[(int)(number % (ulong)alphabet.Length)];
            number /= (ulong)alphabet.Length;
        }
    }
}
