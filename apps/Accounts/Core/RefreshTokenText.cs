using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Accounts.Core;

/// <summary>A refresh token as the client has it: the session's id, a point, and 256 random bits.</summary>
internal static class RefreshTokenText
{
    private const int SecretLength = 32;

    public static string Create(string sessionId) => $"{sessionId}.{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretLength))}";

    /// <returns><see langword="null"/> for a text that is no token.</returns>
    public static string? SessionOf(string text) => text.Split('.') is [{ Length: > 0 } session, { Length: > 0 }] ? session : null;

    /// <summary>What is stored. The secret is random and long, so a quick hash does.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
