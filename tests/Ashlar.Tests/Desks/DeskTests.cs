using Desk.Data;

namespace Ashlar.Tests.Desks;

/// <summary>Tests on a schema whose annotations change what reads and writes do.</summary>
public abstract class DeskTests : IAsyncLifetime
{
    private const string Tables = """
        CREATE TABLE "Article" (
            "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            "slug" TEXT NOT NULL,
            "title" TEXT NOT NULL,
            "reads" INTEGER NOT NULL DEFAULT 0,
            "revision" INTEGER NOT NULL,
            "updatedAt" DATETIME NOT NULL
        );
        CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug")
        """;

    protected TestDatabase<DeskDb> Database { get; private set; } = null!;

    protected DeskDb Db => Database.Db;

    protected TestClock Clock { get; } = new();

    public virtual async ValueTask InitializeAsync() => Database = await TestDatabase<DeskDb>.CreateAsync(Tables, Clock);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Database.DisposeAsync();
    }
}
