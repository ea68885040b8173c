namespace MachiQuest.Core.Integrations;

/// <summary>A provider as the settings describe it. Calls go to these addresses and to no others.</summary>
public sealed record ProviderOptions
{
    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    /// <summary>What webhooks are signed with.</summary>
    public required string WebhookSecret { get; init; }

    /// <summary>Whoever sets up webhooks with the provider is asked to give this back; only Fitbit does so.</summary>
    public string VerificationCode { get; init; } = "";

    /// <summary>Where the user agrees, in the browser.</summary>
    public required Uri AuthorizeUrl { get; init; }

    /// <summary>Where codes and refresh tokens become tokens.</summary>
    public required Uri TokenUrl { get; init; }

    /// <summary>Where tokens are given up.</summary>
    public required Uri RevokeUrl { get; init; }

    /// <summary>What the paths of the API start with; it ends in a slash.</summary>
    public required Uri ApiUrl { get; init; }

    public required string Scopes { get; init; }

    /// <summary>Who we are is said in the header, as RFC 6749 (2.3.1) prefers, and Fitbit; GitHub reads the form.</summary>
    public bool SaysClientInHeader { get; init; }

    /// <summary>Secrets travel over TLS, or inside this machine.</summary>
    /// <exception cref="InvalidOperationException">An address would send them in the open, or a secret is empty.</exception>
    public void ThrowIfUnsafe(string name)
    {
        foreach (var (setting, url) in new[] { (nameof(AuthorizeUrl), AuthorizeUrl), (nameof(TokenUrl), TokenUrl), (nameof(RevokeUrl), RevokeUrl), (nameof(ApiUrl), ApiUrl) })
        {
            if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttps && !(url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
            {
                throw new InvalidOperationException($"{name}:{setting} has to be an https address; http is for this machine only");
            }
        }

        if (WebhookSecret.Length == 0 || ClientSecret.Length == 0)
        {
            throw new InvalidOperationException($"{name}: the client secret and the webhook secret must not be empty");
        }
    }
}
