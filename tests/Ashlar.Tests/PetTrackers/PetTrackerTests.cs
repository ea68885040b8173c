using PetTracker.Data;

namespace Ashlar.Tests.PetTrackers;

/// <summary>Tests on the schema of the lesson, whose pets belong to users.</summary>
public abstract class PetTrackerTests : IAsyncLifetime
{
    private const string Tables = """
        CREATE TABLE "Pet" (
            "id" TEXT NOT NULL PRIMARY KEY,
            "userId" TEXT NOT NULL,
            "name" TEXT NOT NULL,
            "type" TEXT NOT NULL,
            "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
        );
        CREATE TABLE "PetLog" (
            "id" TEXT NOT NULL PRIMARY KEY,
            "petId" TEXT NOT NULL,
            "action" TEXT NOT NULL,
            "note" TEXT,
            "timestamp" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
            CONSTRAINT "PetLog_petId_fkey" FOREIGN KEY ("petId") REFERENCES "Pet" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
        )
        """;

    protected TestDatabase<PetTrackerDb> Database { get; private set; } = null!;

    protected PetTrackerTenantDb Ann => Database.Db.ForTenant("ann");

    protected PetTrackerTenantDb Bob => Database.Db.ForTenant("bob");

    public virtual async ValueTask InitializeAsync() => Database = await TestDatabase<PetTrackerDb>.CreateAsync(Tables);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Database.DisposeAsync();
    }
}
