using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace MachiQuest.Core.Integrations;

/// <summary>Proof Key for Code Exchange (RFC 7636): who redeems a code shows that it asked for it.</summary>
public static class ProofKey
{
    /// <summary>A text of 43 characters that nobody can guess: 256 random bits.</summary>
    public static string NewSecret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>The challenge of a verifier, by the method S256.</summary>
    public static string ChallengeOf(string verifier) => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    /// <summary>What is stored instead of a secret, to know it again.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
