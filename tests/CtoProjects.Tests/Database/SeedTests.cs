using System.Text.Json;
using Apps.Testing;
using Ashlar;
using CtoProjects.Data;

namespace CtoProjects.Tests.Database;

public abstract class SeedTests(DatabaseKind kind) : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private CtoProjectsDb _db = null!;

    public sealed class Sqlite() : SeedTests(DatabaseKind.Sqlite);

    public sealed class PostgreSql() : SeedTests(DatabaseKind.PostgreSql);

    public sealed class PgBouncer() : SeedTests(DatabaseKind.PgBouncer);

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync(kind, "apps/CtoProjects/schema.prisma");
        _db = CtoProjectsDb.Open(_database.Url);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _db.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Fact]
    public async Task Three_runs_leave_the_rows_of_the_first()
    {
        Assert.Equal("added 9 rows, among them learner@ctoprojects.dev", await CtoSeed.RunAsync(_db, TestContext.Current.CancellationToken));
        var first = await RowsAsync();
        Assert.Equal("the first rows are there already", await CtoSeed.RunAsync(_db, TestContext.Current.CancellationToken));
        Assert.Equal("the first rows are there already", await CtoSeed.RunAsync(_db, TestContext.Current.CancellationToken));

        Assert.Equal(first, await RowsAsync());
        Assert.Equal(13, first.Count);
    }

    [Fact]
    public async Task It_inserts_what_the_seed_document_lists_and_nothing_else()
    {
        await CtoSeed.RunAsync(_db, TestContext.Current.CancellationToken);
        var (all, token) = (_db.AcrossTenants(), TestContext.Current.CancellationToken);

        Assert.Equal(
            [("admin@ctoprojects.dev", UserRole.Admin), ("learner@ctoprojects.dev", UserRole.Learner)],
            await _db.Users.OrderBy(u => u.Email).Select(u => (u.Email, u.Role)).ToListAsync(token));
        var material = await all.StudyMaterials.Include(m => m.Chunks).Include(m => m.Assets).Include(m => m.Sessions).SingleAsync(token);
        Assert.Equal(
            (CtoSeed.LearnerId, CtoSeed.ChunkId, CtoSeed.AssetId, CtoSeed.SessionId),
            (material.UserId, Assert.Single(material.Chunks).Id, Assert.Single(material.Assets).Id, Assert.Single(material.Sessions).Id));
        Assert.Equal((CtoSeed.InteractionId, 4), await all.Interactions.Select(i => (i.Id, i.Quality!)).Into((id, quality) => (id, quality!.Value)).SingleAsync(token));
        Assert.Equal(5, await all.UserFeedback.Select(f => f.Rating).SingleAsync(token));
        Assert.Equal((1, 1), await all.ProgressMetrics.Select(p => (p.CardsReviewed, p.CardsRemembered)).SingleAsync(token));
        Assert.Equal(
            [("create", "StudyMaterial"), ("create", "User"), ("create", "User"), ("create", "UserFeedback")],
            await _db.AuditLogs.OrderBy(l => l.ResourceType).Select(l => (l.Action, l.ResourceType)).ToListAsync(token));
    }

    [Fact]
    public async Task What_somebody_changed_stays()
    {
        await CtoSeed.RunAsync(_db, TestContext.Current.CancellationToken);
        await _db.Users.UpdateAsync(CtoSeed.LearnerId, u => [u.DisplayName.Set("Renamed")], TestContext.Current.CancellationToken);

        await CtoSeed.RunAsync(_db, TestContext.Current.CancellationToken);

        Assert.Equal("Renamed", (await _db.Users.GetAsync(CtoSeed.LearnerId, TestContext.Current.CancellationToken)).DisplayName);
    }

    /// <summary>Every row of every table, with all of its columns.</summary>
    private async Task<List<string>> RowsAsync()
    {
        var (all, token, rows) = (_db.AcrossTenants(), TestContext.Current.CancellationToken, new List<string>());
        rows.AddRange((await _db.Users.OrderBy(u => u.Id).ToListAsync(token)).Select(u => $"{JsonSerializer.Serialize(u)} {u.PasswordHash}"));
        rows.AddRange((await all.StudyMaterials.ToListAsync(token)).Select(r => JsonSerializer.Serialize(r)));
        rows.AddRange((await all.ContentChunks.ToListAsync(token)).Select(r => JsonSerializer.Serialize(r)));
        rows.AddRange((await all.GeneratedAssets.ToListAsync(token)).Select(r => JsonSerializer.Serialize(r)));
        rows.AddRange((await all.LearningSessions.ToListAsync(token)).Select(r => JsonSerializer.Serialize(r)));
        rows.AddRange((await all.Interactions.ToListAsync(token)).Select(r => JsonSerializer.Serialize(r)));
        rows.AddRange((await all.UserFeedback.ToListAsync(token)).Select(r => JsonSerializer.Serialize(r)));
        rows.AddRange((await all.ProgressMetrics.ToListAsync(token)).Select(r => JsonSerializer.Serialize(r)));
        rows.AddRange((await _db.AuditLogs.OrderBy(l => l.Id).ToListAsync(token)).Select(r => JsonSerializer.Serialize(r)));
        return rows;
    }
}
