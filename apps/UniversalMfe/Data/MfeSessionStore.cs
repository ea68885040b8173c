using Accounts.Core;
using Ashlar;

namespace UniversalMfe.Data;

/// <summary>Devices, sessions and tokens in the tables of the auth service.</summary>
public sealed class MfeSessionStore(AuthDb db) : ISessionStore
{
    public Task<string> AddAsync(NewSession session, CancellationToken cancellationToken) => db.TransactionAsync(
        async tx =>
        {
            var (userId, now) = (session.Token.UserId, session.Token.CreatedAt);
            var device = session.KnownDeviceId is null
                ? null
                : await tx.Devices.Where(d => d.DeviceId == session.KnownDeviceId && d.UserId == userId).FirstOrDefaultAsync(cancellationToken);
            device = device is null
                ? await tx.Devices.CreateAsync(
                    new DeviceCreate
                    {
                        UserId = userId,
                        DeviceId = session.FreshDeviceId,
                        DeviceName = session.DeviceName,
                        DeviceType = session.DeviceType,
                        LastActiveAt = now,
                    },
                    cancellationToken)
                : await tx.Devices.UpdateAsync(
                    device.Id,
                    d => [d.LastActiveAt.Set(now), d.DeviceName.Set(session.DeviceName ?? device.DeviceName), d.DeviceType.Set(session.DeviceType ?? device.DeviceType)],
                    cancellationToken);
            await AddTokenAsync(tx, session.Token, cancellationToken);
            await tx.Sessions.CreateAsync(
                new SessionCreate
                {
                    Id = session.Id,
                    UserId = userId,
                    DeviceId = device.Id,
                    RefreshTokenId = session.Token.Id,
                    IpAddress = session.Address,
                    UserAgent = session.UserAgent,
                    CreatedAt = now,
                    ExpiresAt = session.Token.ExpiresAt,
                },
                cancellationToken);
            return device.DeviceId;
        },
        cancellationToken: cancellationToken);

    public async Task<AccountSession?> FindAsync(string id, CancellationToken cancellationToken) =>
        await db.Sessions.FindAsync(id, cancellationToken) is { } session ? ToSession(session) : null;

    public async Task<RefreshTokenRow?> FindTokenByHashAsync(string hash, CancellationToken cancellationToken) =>
        ToToken(await db.RefreshTokens.Where(t => t.Token == hash).FirstOrDefaultAsync(cancellationToken));

    public async Task<RefreshTokenRow?> FindTokenByIdAsync(string id, CancellationToken cancellationToken) =>
        ToToken(await db.RefreshTokens.FindAsync(id, cancellationToken));

    public Task<bool> RotateAsync(SessionRotation rotation, CancellationToken cancellationToken) => db.TransactionAsync(
        async tx =>
        {
            var (session, token) = (rotation.Session, rotation.Token);
            // Of two exchanges at once, the second finds another token in its place.
            var rotated = await tx.Sessions
                .Where(s => s.Id == session.Id && s.RefreshTokenId == rotation.OldTokenId)
                .UpdateAsync(s => [s.RefreshTokenId.Set(token.Id), s.ExpiresAt.Set(session.ExpiresAt)], cancellationToken);
            if (rotated == 0)
            {
                return false;
            }

            await AddTokenAsync(tx, token, cancellationToken);
            await tx.Devices.Where(d => d.Id == session.DeviceRowId).UpdateAsync(d => [d.LastActiveAt.Set(token.CreatedAt)], cancellationToken);
            return true;
        },
        cancellationToken: cancellationToken);

    public async Task<bool> RemoveAsync(string userId, string sessionId, CancellationToken cancellationToken) =>
        await db.Sessions.Where(s => s.Id == sessionId && s.UserId == userId).DeleteAsync(cancellationToken) > 0;

    public Task RemoveAllAsync(string userId, string? except, CancellationToken cancellationToken) => except is null
        ? db.Sessions.Where(s => s.UserId == userId).DeleteAsync(cancellationToken)
        : db.Sessions.Where(s => s.UserId == userId && s.Id != except).DeleteAsync(cancellationToken);

    public async Task<IReadOnlyList<AccountSession>> ListAsync(string userId, DateTime now, CancellationToken cancellationToken)
    {
        var sessions = await db.Sessions.Where(s => s.UserId == userId && s.ExpiresAt > now).OrderBy(s => s.CreatedAt.Desc, s => s.Id).ToListAsync(cancellationToken);
        return [.. sessions.Select(ToSession)];
    }

    public async Task<IReadOnlyList<AccountDevice>> ListDevicesAsync(string userId, CancellationToken cancellationToken)
    {
        var devices = await db.Devices.Where(d => d.UserId == userId).OrderBy(d => d.LastActiveAt.Desc, d => d.Id).ToListAsync(cancellationToken);
        return [.. devices.Select(d => new AccountDevice(d.DeviceId, d.DeviceName, d.DeviceType, d.LastActiveAt, d.CreatedAt))];
    }

    public async Task<bool> RemoveDeviceAsync(string userId, string deviceId, CancellationToken cancellationToken) =>
        await db.Devices.Where(d => d.DeviceId == deviceId && d.UserId == userId).DeleteAsync(cancellationToken) > 0;

    public async Task RemoveExpiredAsync(DateTime now, CancellationToken cancellationToken)
    {
        await db.Sessions.Where(s => s.ExpiresAt <= now).DeleteAsync(cancellationToken);
        await db.RefreshTokens.Where(t => t.ExpiresAt <= now).DeleteAsync(cancellationToken);
    }

    private static Task<RefreshToken> AddTokenAsync(AuthDb tx, RefreshTokenRow token, CancellationToken cancellationToken) => tx.RefreshTokens.CreateAsync(
        new RefreshTokenCreate { Id = token.Id, UserId = token.UserId, Token = token.Hash, CreatedAt = token.CreatedAt, ExpiresAt = token.ExpiresAt },
        cancellationToken);

    private static AccountSession ToSession(Session session) => new(
        session.Id, session.UserId, session.DeviceId, session.RefreshTokenId, session.IpAddress, session.UserAgent, session.CreatedAt, session.ExpiresAt);

    private static RefreshTokenRow? ToToken(RefreshToken? token) =>
        token is null ? null : new RefreshTokenRow(token.Id, token.UserId, token.Token, token.CreatedAt, token.ExpiresAt);
}
