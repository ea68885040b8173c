using System.Security.Cryptography;
using System.Text;

namespace CtoProjects.Core.Generation;

/// <summary>What tells two assets of a kind apart: what they ask. A card that is generated again keeps its schedule.</summary>
public static class Fingerprint
{
    public static string Of(AssetContent content)
    {
        var asked = content switch
        {
            { Card: { } card } => card.Front,
            { Question: { } question } => question.Text,
            { Summary: { } summary } => string.Join('\n', summary.Sentences),
            _ => throw new ArgumentException("the content has nothing in it", nameof(content)),
        };
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)));
    }
}
