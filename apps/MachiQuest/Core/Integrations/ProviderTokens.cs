namespace MachiQuest.Core.Integrations;

/// <summary>What a provider gave for a code or a refresh token.</summary>
/// <param name="AccessToken">Opens the API.</param>
/// <param name="RefreshToken">Gives the next tokens; <see langword="null"/> where the provider has none.</param>
/// <param name="ExpiresAt">When the access token ends; <see langword="null"/> for never.</param>
/// <param name="Scopes">What it opens.</param>
public sealed record ProviderTokens(string AccessToken, string? RefreshToken, DateTime? ExpiresAt, string Scopes)
{
    /// <summary>Holds no secrets.</summary>
    public override string ToString() => $"tokens until {ExpiresAt:O}";
}
