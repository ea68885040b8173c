using System.Security.Cryptography;
using System.Text;

namespace MachiQuest.Core.Integrations;

/// <summary>Compares signatures without telling by the time it takes how much of one was right.</summary>
internal static class WebhookSignature
{
    public static bool AreEqual(string expected, string given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given));
}
