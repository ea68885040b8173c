namespace Apps.Testing;

/// <summary>A user who is signed in.</summary>
public sealed record Caller(string Name, string UserId, string Email, string AccessToken, string RefreshToken, string DeviceId)
{
    /// <summary>Everybody's password.</summary>
    public const string Password = "correct horse battery";

    public override string ToString() => Name;
}
