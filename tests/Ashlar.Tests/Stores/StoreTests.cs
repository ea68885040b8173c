using Ashlar.Tests.Targets;
using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>Tests on a schema with every type and every kind of relation.</summary>
public abstract class StoreTests(Target target) : IAsyncLifetime
{
    protected Target Target => target;

    protected TestDatabase<StoreDb> Database { get; private set; } = null!;

    protected StoreDb Db => Database.Db;

    protected TestClock Clock { get; } = new();

    public virtual async ValueTask InitializeAsync() => Database = await TestDatabase<StoreDb>.CreateAsync(target, TestSchema.Store, Clock);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Database.DisposeAsync();
    }

    protected Task<User> NewUserAsync(string name, Action<UserCreate>? change = null)
    {
        var create = new UserCreate { Name = name, Email = $"{name}@test.com" };
        change?.Invoke(create);
        return Db.Users.CreateAsync(create);
    }
}
