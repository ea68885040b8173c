using Store.Data;

namespace Ashlar.Tests.Stores;

/// <summary>Tests on a schema with every type and every kind of relation.</summary>
public abstract class StoreTests : IAsyncLifetime
{
    private const string Tables = """
        CREATE TABLE "users" (
            "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            "email" TEXT NOT NULL,
            "password_hash" TEXT NOT NULL DEFAULT '-',
            "name" TEXT NOT NULL,
            "nickname" TEXT,
            "role" TEXT NOT NULL DEFAULT 'CUSTOMER',
            "verified" BOOLEAN NOT NULL DEFAULT false,
            "logins" INTEGER NOT NULL DEFAULT 0,
            "points" BIGINT NOT NULL DEFAULT 0,
            "score" REAL,
            "bornAt" DATETIME,
            "preferences" JSONB,
            "avatar" BLOB,
            "created_at" DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
            "updated_at" DATETIME NOT NULL,
            "manager_id" INTEGER,
            CONSTRAINT "users_manager_id_fkey" FOREIGN KEY ("manager_id") REFERENCES "users" ("id") ON DELETE SET NULL ON UPDATE CASCADE
        );
        CREATE UNIQUE INDEX "users_email_key" ON "users"("email");
        CREATE TABLE "Profile" (
            "userId" INTEGER NOT NULL PRIMARY KEY,
            "phone" TEXT,
            CONSTRAINT "Profile_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users" ("id") ON DELETE CASCADE ON UPDATE CASCADE
        );
        CREATE TABLE "Payment" (
            "id" TEXT NOT NULL PRIMARY KEY,
            "userId" INTEGER NOT NULL,
            "amount" DECIMAL NOT NULL CONSTRAINT "amount_is_positive" CHECK ("amount" >= 0),
            "status" TEXT NOT NULL DEFAULT 'pending',
            "note" TEXT,
            "paidAt" DATETIME,
            CONSTRAINT "Payment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "users" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
        );
        CREATE TABLE "Tag" ("slug" TEXT NOT NULL PRIMARY KEY);
        CREATE TABLE "_TagToUser" ("A" TEXT NOT NULL, "B" INTEGER NOT NULL);
        CREATE TABLE "Visit" (
            "userId" INTEGER NOT NULL,
            "day" INTEGER NOT NULL,
            "count" INTEGER NOT NULL DEFAULT 1,
            PRIMARY KEY ("userId", "day")
        );
        CREATE TABLE "VisitNote" ("id" TEXT NOT NULL PRIMARY KEY, "userId" INTEGER NOT NULL, "day" INTEGER NOT NULL, "text" TEXT NOT NULL)
        """;

    protected TestDatabase<StoreDb> Database { get; private set; } = null!;

    protected StoreDb Db => Database.Db;

    protected TestClock Clock { get; } = new();

    public virtual async ValueTask InitializeAsync() => Database = await TestDatabase<StoreDb>.CreateAsync(Tables, Clock);

    public ValueTask DisposeAsync()
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
