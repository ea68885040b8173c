namespace Accounts.Core;

/// <summary>Where devices, sessions and refresh tokens are kept. The store is used by many requests at once.</summary>
public interface ISessionStore
{
    /// <summary>Adds a session with its first token, and its device where the user has none of that id: all of it or nothing.</summary>
    /// <returns>What the device is called from now on: <see cref="NewSession.KnownDeviceId"/> if it is one of this user's, else <see cref="NewSession.FreshDeviceId"/>.</returns>
    Task<string> AddAsync(NewSession session, CancellationToken cancellationToken);

    /// <summary>Asked at each request.</summary>
    Task<AccountSession?> FindAsync(string id, CancellationToken cancellationToken);

    Task<RefreshTokenRow?> FindTokenByHashAsync(string hash, CancellationToken cancellationToken);

    Task<RefreshTokenRow?> FindTokenByIdAsync(string id, CancellationToken cancellationToken);

    /// <summary>Puts a new token in the place of the session's current one, in one transaction. The old row stays, so that its re-use is noticed.</summary>
    /// <returns><see langword="false"/> where the session's token is another one by now, or the session is gone; then nothing was changed.</returns>
    Task<bool> RotateAsync(SessionRotation rotation, CancellationToken cancellationToken);

    /// <returns><see langword="false"/> where the user has no such session.</returns>
    Task<bool> RemoveAsync(string userId, string sessionId, CancellationToken cancellationToken);

    /// <param name="userId">Whose sessions.</param>
    /// <param name="except">One that stays.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task RemoveAllAsync(string userId, string? except, CancellationToken cancellationToken);

    /// <summary>The sessions that have not expired, the latest first.</summary>
    Task<IReadOnlyList<AccountSession>> ListAsync(string userId, DateTime now, CancellationToken cancellationToken);

    /// <summary>The devices, the one that was used last first.</summary>
    Task<IReadOnlyList<AccountDevice>> ListDevicesAsync(string userId, CancellationToken cancellationToken);

    /// <summary>Removes a device and its sessions.</summary>
    /// <param name="userId">Whose device.</param>
    /// <param name="deviceId">What the device is called (<see cref="AccountDevice.DeviceId"/>).</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns><see langword="false"/> where the user has no such device.</returns>
    Task<bool> RemoveDeviceAsync(string userId, string deviceId, CancellationToken cancellationToken);

    /// <summary>Removes sessions and tokens that expired before a time.</summary>
    Task RemoveExpiredAsync(DateTime now, CancellationToken cancellationToken);
}
