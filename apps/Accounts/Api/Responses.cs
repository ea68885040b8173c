using Accounts.Core;

namespace Accounts.Api;

/// <summary>What shows from now on who it is.</summary>
/// <param name="TokenType">Always <c>Bearer</c>.</param>
/// <param name="AccessToken">For the header <c>Authorization: Bearer …</c>.</param>
/// <param name="ExpiresIn">Seconds that the access token counts.</param>
/// <param name="RefreshToken">To be exchanged for the next two, once.</param>
/// <param name="DeviceId">What the device is called, to be sent with the next sign-in; <see langword="null"/> after an exchange.</param>
public sealed record TokenResponse(string TokenType, string AccessToken, int ExpiresIn, string RefreshToken, string? DeviceId)
{
    public override string ToString() => nameof(TokenResponse);
}

/// <summary>The user who asks.</summary>
public sealed record AccountResponse(string Id, string Email, string Name, string Role, bool IsEmailVerified)
{
    internal static AccountResponse From(Account account) => new(account.Id, account.Email, account.Name, account.Role, account.IsEmailVerified);
}

/// <summary>A session of the user who asks.</summary>
/// <param name="Id">For <c>DELETE</c>.</param>
/// <param name="Address">From where it began.</param>
/// <param name="UserAgent">With which program it began.</param>
/// <param name="CreatedAt">When it began.</param>
/// <param name="ExpiresAt">When it ends, unless its token is exchanged before.</param>
/// <param name="IsCurrent">It is the one of this request.</param>
public sealed record SessionResponse(string Id, string? Address, string? UserAgent, DateTime CreatedAt, DateTime ExpiresAt, bool IsCurrent)
{
    internal static SessionResponse From(AccountSession session, string? current) =>
        new(session.Id, session.Address, session.UserAgent, session.CreatedAt, session.ExpiresAt, session.Id == current);
}

/// <summary>A device of the user who asks.</summary>
/// <param name="DeviceId">For <c>DELETE</c>.</param>
/// <param name="Name">What the user calls it.</param>
/// <param name="Type">Such as "phone".</param>
/// <param name="LastActiveAt">When it was signed in, or its token exchanged.</param>
/// <param name="CreatedAt">When it was first seen.</param>
public sealed record DeviceResponse(string DeviceId, string? Name, string? Type, DateTime LastActiveAt, DateTime CreatedAt)
{
    internal static DeviceResponse From(AccountDevice device) => new(device.DeviceId, device.Name, device.Type, device.LastActiveAt, device.CreatedAt);
}
