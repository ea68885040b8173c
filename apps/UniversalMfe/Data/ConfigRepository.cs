using System.Text.Json;
using Ashlar;

namespace UniversalMfe.Data;

/// <summary>The system's configuration: JSON values by name.</summary>
public sealed class ConfigRepository(AdminDb db)
{
    public Task<List<SystemConfig>> ListAsync(CancellationToken cancellationToken) => db.SystemConfigs.OrderBy(c => c.Key).ToListAsync(cancellationToken);

    public Task<SystemConfig?> FindAsync(string key, CancellationToken cancellationToken) => db.SystemConfigs.FindAsync(key, cancellationToken);

    /// <summary>Sets the value, and notes who did.</summary>
    public Task<SystemConfig> SetAsync(string key, JsonElement value, string? description, string userId, CancellationToken cancellationToken) =>
        db.SystemConfigs.UpsertAsync(
            c => c.Key,
            new SystemConfigCreate { Key = key, Value = value, Description = description, UpdatedBy = userId },
            c => [c.Value.Set(value), c.Description.Set(description), c.UpdatedBy.Set(userId)],
            cancellationToken);

    /// <returns><see langword="false"/> where there is no such key.</returns>
    public async Task<bool> RemoveAsync(string key, CancellationToken cancellationToken) =>
        await db.SystemConfigs.Where(c => c.Key == key).DeleteAsync(cancellationToken) > 0;
}
