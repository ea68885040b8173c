namespace StandInProvider;

/// <summary>How a stand-in runs.</summary>
public sealed record StandInOptions
{
    /// <summary>Where it listens, on this machine only; port 0 is any that is free.</summary>
    public Uri Url { get; init; } = new("http://127.0.0.1:0");

    /// <summary>Where the webhooks of a provider (<c>github</c>, <c>fitbit</c>) go; asked when there is one to send.</summary>
    public required Func<string, Uri> WebhookUrl { get; init; }

    /// <summary>Tells when tokens end.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How long an access token counts.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(8);
}
