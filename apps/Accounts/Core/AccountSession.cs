namespace Accounts.Core;

/// <summary>A sign-in that lasts.</summary>
/// <param name="Id">Part of each of its tokens.</param>
/// <param name="UserId">Whose it is.</param>
/// <param name="DeviceRowId">The id of the device's row.</param>
/// <param name="CurrentTokenId">The row of the refresh token that may be exchanged next.</param>
/// <param name="Address">From where it began.</param>
/// <param name="UserAgent">With which program it began.</param>
/// <param name="CreatedAt">When it began.</param>
/// <param name="ExpiresAt">When it ends, unless its token is exchanged before.</param>
public sealed record AccountSession(
    string Id, string UserId, string DeviceRowId, string? CurrentTokenId, string? Address, string? UserAgent, DateTime CreatedAt, DateTime ExpiresAt);

/// <summary>What somebody signs in with.</summary>
/// <param name="DeviceId">What the device is called; the client keeps it and sends it at its next sign-in.</param>
/// <param name="Name">Such as "Ann's phone".</param>
/// <param name="Type">Such as "phone".</param>
/// <param name="LastActiveAt">When it was signed in, or its token exchanged.</param>
/// <param name="CreatedAt">When it was first seen.</param>
public sealed record AccountDevice(string DeviceId, string? Name, string? Type, DateTime LastActiveAt, DateTime CreatedAt);

/// <summary>A refresh token as it is stored.</summary>
/// <param name="Id">The row's id.</param>
/// <param name="UserId">Whose it is.</param>
/// <param name="Hash">The SHA-256 of its text.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">When it cannot be exchanged any more.</param>
public sealed record RefreshTokenRow(string Id, string UserId, string Hash, DateTime CreatedAt, DateTime ExpiresAt);

/// <summary>A session to be added.</summary>
/// <param name="Id">The session's id.</param>
/// <param name="Token">Its first token.</param>
/// <param name="KnownDeviceId">What the client says that the device is called; anybody can say anything.</param>
/// <param name="FreshDeviceId">What to call it otherwise.</param>
/// <param name="DeviceName">Such as "Ann's phone".</param>
/// <param name="DeviceType">Such as "phone".</param>
/// <param name="Address">From where.</param>
/// <param name="UserAgent">With which program.</param>
public sealed record NewSession(
    string Id, RefreshTokenRow Token, string? KnownDeviceId, string FreshDeviceId, string? DeviceName, string? DeviceType, string? Address, string? UserAgent);

/// <summary>A refresh token in the place of another one.</summary>
/// <param name="Session">The session as it was read.</param>
/// <param name="OldTokenId">The row of the token that was exchanged.</param>
/// <param name="Token">The new one.</param>
public sealed record SessionRotation(AccountSession Session, string OldTokenId, RefreshTokenRow Token);
