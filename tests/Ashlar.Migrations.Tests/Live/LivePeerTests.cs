using Ashlar.Database.Dialects;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Down;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.Scripts;
using Ashlar.Migrations.Squashing;
using Ashlar.Testing;

namespace Ashlar.Migrations.Tests.Live;

/// <summary>Prisma's engine and ours on the same folder and the same database, either first.</summary>
public sealed class LivePeerTests : IAsyncLifetime
{
    private const string Models =
        """
        enum Mood {
          ok
          good
        }

        model Owner {
          id   BigInt  @id @default(autoincrement())
          name String  @db.VarChar(80)
          pets Pet[]
          tags String[]

          @@index([name(sort: Desc)])
        }

        model Pet {
          id      String   @id @default(dbgenerated("gen_random_uuid()")) @db.Uuid
          mood    Mood     @default(good)
          born    DateTime @default(now())
          weight  Decimal  @default(0.5)
          owner   Owner    @relation(fields: [ownerId], references: [id], onDelete: Cascade)
          ownerId BigInt
          code    String   @default(dbgenerated("lower('X'::text)"))

          @@unique([ownerId, code])
        }
        """;

    private static readonly string Schema = $"datasource db {{\n  provider = \"postgresql\"\n}}\n\n{Models}";

    private LiveProject _project = null!;

    public async ValueTask InitializeAsync()
    {
        _project = await LiveProject.CreateAsync();
        var differ = new SchemaDiffer(LiveProject.Dialect);
        var target = Project.Lower(Models, LiveProject.Dialect);
        var plan = LiveProject.Dialect.ChangePlanner.Plan(Database.DatabaseSchema.Empty, target, differ.Diff(Database.DatabaseSchema.Empty, target));
        _project.Migration(1, "init", ScriptWriter.Write(plan, LiveProject.Dialect.SqlWriter));
        _project.Migration(2, "index", "CREATE INDEX CONCURRENTLY \"Pet_born_idx\" ON \"Pet\"(\"born\");\n");
    }

    public ValueTask DisposeAsync() => _project.DisposeAsync();

    [Fact]
    public async Task After_our_deploy_Prisma_has_nothing_to_do_and_sees_the_database_of_the_schema()
    {
        Assert.Equal(["init", "index"], await _project.DeployAsync());

        Assert.Equal([], Oracle.Deploy(_project.Database.Url, Schema, _project.MigrationsPath));
        Assert.Equal("-- This is an empty migration.", Oracle.Drift(_project.Database.Url, Indexed).TrimEnd('\n'));
    }

    [Fact]
    public async Task After_Prismas_deploy_we_have_nothing_to_do_and_see_the_database_of_the_schema()
    {
        Assert.Equal(["20260101000001_init", "20260101000002_index"], Oracle.Deploy(_project.Database.Url, Schema, _project.MigrationsPath));

        Assert.Equal([], await _project.DeployAsync());
        Assert.Empty(_project.Diagnostics);
        Assert.Equal([], await DifferencesAsync());
    }

    [Fact]
    public async Task Either_goes_on_where_the_other_stopped()
    {
        Oracle.Deploy(_project.Database.Url, Schema, _project.MigrationsPath);
        _project.Migration(3, "ours", "ALTER TABLE \"Owner\" ADD COLUMN a INTEGER;\n");
        Assert.Equal(["ours"], await _project.DeployAsync());
        _project.Migration(4, "theirs", "ALTER TABLE \"Owner\" DROP COLUMN a;\n");
        Assert.Equal(["20260101000004_theirs"], Oracle.Deploy(_project.Database.Url, Schema, _project.MigrationsPath));

        Assert.Equal([], await _project.DeployAsync());
        Assert.Empty(_project.Diagnostics);
        Assert.Equal([], await DifferencesAsync());
    }

    [Fact]
    public async Task What_we_took_back_Prisma_applies_again()
    {
        await _project.DeployAsync();
        await using (var session = await _project.OpenAsync())
        {
            var options = new DownOptions { Computes = true, AcceptsDataLoss = _ => true, Shadow = new ShadowSource(_project.Url, null, ".") };
            await new Downgrade(LiveProject.Dialect, session, Folder(), options).RunAsync(_ => { }, (_, _) => { }, _project.Diagnostics, TestContext.Current.CancellationToken);
            Assert.Equal([], _project.Diagnostics);
        }

        Assert.Equal(["20260101000002_index"], Oracle.Deploy(_project.Database.Url, Schema, _project.MigrationsPath));
        Assert.Equal([], await _project.DeployAsync());
        Assert.Equal([], await DifferencesAsync());
    }

    [Fact]
    public async Task After_a_squash_Prisma_has_nothing_to_do_and_gives_a_new_database_the_same()
    {
        await _project.DeployAsync();
        Assert.NotNull(await new Squash(LiveProject.Dialect, Folder()) { Shadow = new ShadowSource(_project.Url, null, ".") }.RunAsync(null, _project.Diagnostics, TestContext.Current.CancellationToken));
        Assert.Equal([], await _project.DeployAsync());

        Assert.Equal([], Oracle.Deploy(_project.Database.Url, Schema, _project.MigrationsPath));

        await using var empty = await PostgresDatabase.CreateAsync();
        Assert.Equal(["20260101000002_index"], Oracle.Deploy(empty.Url, Schema, _project.MigrationsPath));
        Assert.Equal("-- This is an empty migration.", Oracle.Drift(empty.Url, Indexed).TrimEnd('\n'));
    }

    private MigrationDirectory Folder() => MigrationDirectory.Read(_project.MigrationsPath, LiveProject.Dialect.Name, _project.Diagnostics)!;

    /// <summary>The schema with the index that the second migration makes.</summary>
    private static string Indexed => Schema.Replace("  @@unique", "  @@index([born])\n  @@unique", StringComparison.Ordinal);

    private async Task<IReadOnlyList<Database.Changes.SchemaChange>> DifferencesAsync()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var session = await _project.OpenAsync();
        var database = await LiveProject.Dialect.Inspector.InspectAsync(session.Connection, cancel);
        var target = Project.Lower(Models.Replace("  @@unique", "  @@index([born])\n  @@unique", StringComparison.Ordinal), LiveProject.Dialect);
        var asked = await Definitions.SettleAsync(LiveProject.Dialect, session.Connection, database, target, _project.Diagnostics, cancel);
        return new SchemaDiffer(LiveProject.Dialect).Diff(database, asked);
    }
}
