using System.Security.Cryptography;

namespace StandInProvider;

/// <summary>What an app and the stand-in know of each other; made anew with each stand-in.</summary>
public sealed record StandInSecrets
{
    public string ClientId { get; } = "stand-in-client";

    public string ClientSecret { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public string WebhookSecret { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    public string VerificationCode { get; } = RandomNumberGenerator.GetHexString(16, lowercase: true);

    public override string ToString() => nameof(StandInSecrets);
}
