using Ashlar.Tests.Targets;
using PetTracker.Data;

namespace Ashlar.Tests.PetTrackers;

/// <summary>Tests on the schema of the lesson, whose pets belong to users.</summary>
public abstract class PetTrackerTests(Target target) : IAsyncLifetime
{
    protected Target Target => target;

    protected TestDatabase<PetTrackerDb> Database { get; private set; } = null!;

    protected PetTrackerTenantDb Ann => Database.Db.ForTenant("ann");

    protected PetTrackerTenantDb Bob => Database.Db.ForTenant("bob");

    public virtual async ValueTask InitializeAsync() => Database = await TestDatabase<PetTrackerDb>.CreateAsync(target, TestSchema.PetTracker);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Database.DisposeAsync();
    }
}
