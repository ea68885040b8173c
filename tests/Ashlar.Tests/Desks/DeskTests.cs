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
        CREATE UNIQUE INDEX "Article_slug_key" ON "Article"("slug");
        CREATE TABLE "Customer" (
            "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            "email" TEXT NOT NULL,
            "name" TEXT NOT NULL,
            "deletedAt" DATETIME
        );
        CREATE UNIQUE INDEX "Customer_email_key" ON "Customer"("email") WHERE "deletedAt" IS NULL;
        CREATE TABLE "Ticket" (
            "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            "customerId" INTEGER NOT NULL,
            "subject" TEXT NOT NULL,
            "version" INTEGER NOT NULL,
            "removed_at" DATETIME,
            CONSTRAINT "Ticket_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id") ON DELETE CASCADE ON UPDATE CASCADE
        );
        CREATE TABLE "Comment" (
            "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            "ticketId" INTEGER NOT NULL,
            "replyToId" INTEGER,
            "text" TEXT NOT NULL,
            "deletedAt" DATETIME,
            CONSTRAINT "Comment_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
            CONSTRAINT "Comment_replyToId_fkey" FOREIGN KEY ("replyToId") REFERENCES "Comment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
        );
        CREATE TABLE "Label" ("name" TEXT NOT NULL PRIMARY KEY, "updatedAt" DATETIME NOT NULL, "deletedAt" DATETIME);
        CREATE TABLE "Attachment" (
            "name" TEXT NOT NULL PRIMARY KEY,
            "ticketId" INTEGER NOT NULL,
            CONSTRAINT "Attachment_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket" ("id") ON DELETE CASCADE ON UPDATE CASCADE
        )
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
