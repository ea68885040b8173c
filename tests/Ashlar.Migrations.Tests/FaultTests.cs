using System.Globalization;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ashlar.Migrations.Tests;

/// <summary>A deploy that is killed before any of its statements, and the one after it.</summary>
public sealed class FaultTests : IDisposable
{
    private const string Start =
        """
        CREATE TABLE "owner" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT);
        CREATE TABLE "pet" ("id" INTEGER NOT NULL PRIMARY KEY, "owner" INTEGER REFERENCES "owner" ("id") ON DELETE CASCADE);
        CREATE INDEX "owner_lower" ON "owner" (lower("name"));
        INSERT INTO "owner" VALUES (1, 'Ann');
        INSERT INTO "pet" VALUES (1, 1), (2, 1);
        """;

    private const string Rebuild =
        """
        PRAGMA defer_foreign_keys=ON;
        PRAGMA foreign_keys=OFF;
        CREATE TABLE "new_owner" ("id" INTEGER NOT NULL PRIMARY KEY, "name" TEXT NOT NULL DEFAULT '');
        INSERT INTO "new_owner" ("id", "name") SELECT "id", coalesce("name", '') AS "name" FROM "owner";
        DROP TABLE "owner";
        ALTER TABLE "new_owner" RENAME TO "owner";
        PRAGMA foreign_keys=ON;
        PRAGMA defer_foreign_keys=OFF;
        """;

    private const string InSteps =
        """
        INSERT INTO "owner" VALUES (2, 'Bob');
        VACUUM;
        BEGIN;
        INSERT INTO "pet" VALUES (3, 2);
        CREATE TABLE "toy" ("id" INTEGER);
        COMMIT;
        INSERT INTO "toy" VALUES (7);
        """;

    private readonly Project _project = new();

    [Theory]
    [InlineData("DELETE")]
    [InlineData("WAL")]
    public async Task Wherever_a_deploy_is_killed_the_next_one_completes_and_repeats_nothing(string journal)
    {
        await _project.ExecuteAsync($"PRAGMA journal_mode = {journal}");
        _project.Migration(1, "start", Start);
        _project.Migration(2, "rebuild", Rebuild);
        _project.Migration(3, "in_steps", InSteps);

        var states = await DeployAndCopyAsync();

        // A deploy that does not write would leave one state behind.
        Assert.InRange(states, 10, 200);
        for (var state = 0; state < states; state++)
        {
            await using var session = await Project.Sqlite.Connector.OpenAsync(string.Create(CultureInfo.InvariantCulture, $"file:./{state}/test.db"), _project.Folder.Path, MissingDatabase.Refuse, TestContext.Current.CancellationToken);

            Assert.Empty(await DeployAsync(session));

            Assert.Equal(["1|Ann", "2|Bob"], await QueryAsync(session, "SELECT * FROM owner ORDER BY id"));
            Assert.Equal(["1|1", "2|1", "3|2"], await QueryAsync(session, "SELECT * FROM pet ORDER BY id"));
            Assert.Equal(["7"], await QueryAsync(session, "SELECT * FROM toy"));
            Assert.Equal(["owner", "owner_lower", "pet", "toy"], await QueryAsync(session, "SELECT name FROM sqlite_master WHERE name NOT LIKE '%sqlite%' AND name NOT LIKE '%prisma%' ORDER BY name"));
            Assert.Equal(["3|3"], await QueryAsync(session, "SELECT count(*), count(finished_at) FROM _prisma_migrations"));
            Assert.Equal([], await QueryAsync(session, "PRAGMA foreign_key_check"));
            Assert.Equal(["ok"], await QueryAsync(session, "PRAGMA integrity_check"));
        }
    }

    public void Dispose() => _project.Dispose();

    /// <summary>
    /// Deploys, and copies the files before each statement. What is not in them a killed process takes along; a transaction that
    /// was open is rolled back from the journal by whoever opens the copy.
    /// </summary>
    /// <returns>How many copies there are. The last one is of the end.</returns>
    private async Task<int> DeployAndCopyAsync()
    {
        await using var session = await _project.OpenAsync();
        var (states, last) = (0, "");
        void Copy()
        {
            string[] files = [.. Directory.GetFiles(_project.Folder.Path, "test.db*").Where(f => !f.EndsWith("-shm", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
            var now = string.Join('|', files.Select(f => f + Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))));
            if (now == last)
            {
                return;
            }

            var folder = Directory.CreateDirectory(_project.Folder.PathOf(string.Create(CultureInfo.InvariantCulture, $"{states++}"))).FullName;
            Array.ForEach(files, f => File.Copy(f, Path.Combine(folder, Path.GetFileName(f))));
            last = now;
        }

        raw.sqlite3_trace(((SqliteConnection)session.Connection).Handle, new strdelegate_trace((_, _) => Copy()), null);
        Assert.Empty(await DeployAsync(session));
        raw.sqlite3_trace(((SqliteConnection)session.Connection).Handle, (strdelegate_trace)null!, null);
        Copy();
        return states;
    }

    private async Task<DiagnosticBag> DeployAsync(IDatabaseSession session)
    {
        var findings = new DiagnosticBag();
        var directory = MigrationDirectory.Read(_project.MigrationsPath, Project.Sqlite.Name, findings)!;
        await new Deployment(Project.Sqlite, session, directory).RunAsync(_ => { }, findings, TestContext.Current.CancellationToken);
        return findings;
    }

    private static async Task<IReadOnlyList<string>> QueryAsync(IDatabaseSession session, string sql)
    {
        await using var command = session.Connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
