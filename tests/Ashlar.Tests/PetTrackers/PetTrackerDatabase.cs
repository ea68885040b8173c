using System.Collections.Concurrent;
using Ashlar.Testing;
using PetTracker.Data;

namespace Ashlar.Tests.PetTrackers;

/// <summary>A PetTracker database in a file of its own, and a count of what is sent to it.</summary>
public sealed class PetTrackerDatabase : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly ConcurrentQueue<QueryEvent> queries = new();

    private PetTrackerDatabase() => Db = PetTrackerDb.Open(new DatabaseOptions
    {
        Url = $"file:{Path.Combine(folder.Path, "test.db")}?mode=rwc",
        OnQuery = queries.Enqueue,
    });

    public PetTrackerDb Db { get; }

    public PetTrackerTenantDb Ann => Db.ForTenant("ann");

    public PetTrackerTenantDb Bob => Db.ForTenant("bob");

    public IReadOnlyCollection<QueryEvent> Queries => queries;

    public static async Task<PetTrackerDatabase> CreateAsync()
    {
        var database = new PetTrackerDatabase();
        await database.Db.ExecuteAsync($"""
            CREATE TABLE "Pet" (
                "id" TEXT NOT NULL PRIMARY KEY,
                "userId" TEXT NOT NULL,
                "name" TEXT NOT NULL,
                "type" TEXT NOT NULL,
                "createdAt" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
            )
            """);
        await database.Db.ExecuteAsync($"""
            CREATE TABLE "PetLog" (
                "id" TEXT NOT NULL PRIMARY KEY,
                "petId" TEXT NOT NULL,
                "action" TEXT NOT NULL,
                "note" TEXT,
                "timestamp" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
                CONSTRAINT "PetLog_petId_fkey" FOREIGN KEY ("petId") REFERENCES "Pet" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
            )
            """);
        database.queries.Clear();
        return database;
    }

    /// <summary>Runs something and checks how many statements it took.</summary>
    public async Task<T> CountingAsync<T>(int statements, Func<Task<T>> work)
    {
        queries.Clear();
        var result = await work();
        Assert.Equal(statements, queries.Count);
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        folder.Dispose();
    }
}
