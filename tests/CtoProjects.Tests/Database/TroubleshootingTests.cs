using Ashlar;
using Ashlar.Testing;
using CtoProjects.Core.Chunking;
using CtoProjects.Data;

namespace CtoProjects.Tests.Database;

/// <summary>The seed document's troubleshooting, entry by entry: what goes wrong, and what our message tells to do.</summary>
public sealed class TroubleshootingTests : IAsyncLifetime
{
    private CtoDatabase _database = null!;

    public async ValueTask InitializeAsync() => _database = await CtoDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task DATABASE_URL_is_not_set()
    {
        var nothing = await _database.RunWithAsync([], "migrate", "deploy");

        Assert.Equal(1, nothing.ExitCode);
        Assert.Contains("MIG0020", nothing.Error, StringComparison.Ordinal);
        Assert.Contains("DIRECT_DATABASE_URL", nothing.Error, StringComparison.Ordinal);
        Assert.Contains(".env", nothing.Error, StringComparison.Ordinal);

        // Unlike the seed document's tool, .env is read.
        var example = await File.ReadAllTextAsync(Repository.PathOf("apps/CtoProjects/.env.example"), TestContext.Current.CancellationToken);
        _database.Write(".env", example
            .Replace("DATABASE_URL=\"postgresql://postgres:postgres@localhost:5432/ctoprojects\"", $"DATABASE_URL=\"{_database.DirectUrl}\"", StringComparison.Ordinal)
            .Replace("postgresql://postgres:postgres@localhost:5432/ctoprojects_shadow", _database.ShadowUrl, StringComparison.Ordinal));
        var read = await _database.RunWithAsync([], "migrate", "deploy");
        Assert.True(read.ExitCode == 0, read.Error);
        Assert.Equal(9, (await _database.TablesAsync()).Count);

        // Nor need there be a file: variables of the shell do.
        File.Delete(Path.Combine(_database.Folder, ".env"));
        Assert.Equal(0, (await _database.RunAsync("migrate", "status")).ExitCode);
    }

    [Fact]
    public async Task Migrations_through_PgBouncer_are_refused_at_once()
    {
        var pooled = await _database.RunWithAsync(
            new() { ["DATABASE_URL"] = _database.PooledUrl, ["DIRECT_DATABASE_URL"] = _database.PooledUrl, ["SHADOW_DATABASE_URL"] = _database.ShadowUrl }, "migrate", "deploy");

        Assert.Equal(1, pooled.ExitCode);
        Assert.Contains("MIG0040", pooled.Error, StringComparison.Ordinal);
        Assert.Contains("set DIRECT_DATABASE_URL, or the datasource's directUrl, to the address of the server itself", pooled.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(new Uri(_database.DirectUrl).UserInfo.Split(':')[1], pooled.Error, StringComparison.Ordinal);
        Assert.Empty(await _database.TablesAsync());

        var direct = await _database.RunAsync("migrate", "deploy");
        Assert.True(direct.ExitCode == 0, direct.Error);
    }

    [Fact]
    public async Task Seeding_before_migrating_says_so_and_writes_nothing()
    {
        await using var db = CtoProjectsDb.Open(_database.PooledUrl);

        var error = await Assert.ThrowsAsync<SchemaMismatchException>(() => CtoSeed.RunAsync(db, TestContext.Current.CancellationToken));

        Assert.Contains("migrat", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("users", error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await _database.TablesAsync());
    }

    [Fact]
    public async Task Seeding_a_database_that_is_not_clean_adds_what_is_missing()
    {
        Assert.Equal(0, (await _database.RunAsync("migrate", "deploy")).ExitCode);
        await using var db = CtoProjectsDb.Open(_database.PooledUrl);
        var token = TestContext.Current.CancellationToken;
        await CtoSeed.RunAsync(db, token);
        var other = await db.Users.CreateAsync(new UserCreate { Email = "somebody@else.dev", PasswordHash = "x", DisplayName = "Somebody" }, token);
        await db.Users.DeleteAsync(CtoSeed.LearnerId, token);

        Assert.StartsWith("added 8 rows", await CtoSeed.RunAsync(db, token), StringComparison.Ordinal);

        Assert.Equal(3, await db.Users.CountAsync(token));
        Assert.True(await db.Users.ExistsAsync(other.Id, token));
    }

    [Fact]
    public async Task A_foreign_key_that_leads_nowhere_is_named()
    {
        Assert.Equal(0, (await _database.RunAsync("migrate", "deploy")).ExitCode);
        await using var db = CtoProjectsDb.Open(_database.PooledUrl);
        var material = new StudyMaterialCreate
        {
            Title = "x", Format = MaterialFormat.Text, ContentHash = new string('0', 64), SizeBytes = 1, ChunkCount = 1, Chunking = ChunkingOptions.Usual,
        };

        var error = await Assert.ThrowsAsync<ForeignKeyViolationException>(
            () => db.ForTenant(Guid.NewGuid().ToString()).StudyMaterials.CreateAsync(material, TestContext.Current.CancellationToken));

        Assert.Equal(("StudyMaterial", "userId"), (error.Model, Assert.Single(error.Fields)));
    }
}
