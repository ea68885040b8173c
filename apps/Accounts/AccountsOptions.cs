namespace Accounts;

/// <summary>How an app's accounts behave.</summary>
public sealed class AccountsOptions
{
    /// <summary>The role of whoever registers.</summary>
    public string RoleOfNewUsers { get; set; } = "USER";

    /// <summary>Signing in needs a verified address. Without it, registering tells whether an address has an account.</summary>
    public bool RequiresVerifiedEmail { get; set; } = true;

    /// <summary>How long an access token counts.</summary>
    public TimeSpan AccessTokenLifetime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a refresh token may be exchanged, and a session lasts without it.</summary>
    public TimeSpan RefreshTokenLifetime { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How long a session lasts at most, however often its token is exchanged.</summary>
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromDays(90);

    /// <summary>For so long after an exchange the old token is taken for a call that came late, not for a theft.</summary>
    public TimeSpan ExchangeTolerance { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the token in a mail counts.</summary>
    public TimeSpan MailTokenLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How often the hash of a password is repeated (PBKDF2 with HMAC-SHA512).</summary>
    public int PasswordIterations { get; set; } = 210_000;

    /// <summary>Failed tries for an account within <see cref="TryWindow"/>.</summary>
    public int TriesForAccount { get; set; } = 10;

    /// <summary>Failed tries from an address within <see cref="TryWindow"/>.</summary>
    public int TriesFromAddress { get; set; } = 100;

    /// <summary>How long tries are remembered.</summary>
    public TimeSpan TryWindow { get; set; } = TimeSpan.FromMinutes(15);
}
