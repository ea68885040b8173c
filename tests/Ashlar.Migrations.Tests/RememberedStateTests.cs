using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.History;
using Ashlar.Migrations.Replaying;

namespace Ashlar.Migrations.Tests;

/// <summary>What is remembered of replayed migrations saves work, and says nothing that a replay would not say.</summary>
public sealed class RememberedStateTests
{
    private const string Pets = "model Pet {\n  id Int @id\n  /// @check(\"age > 0\")\n  age Int\n}\n";
    private const string MorePets = "model Pet {\n  id Int @id\n  /// @check(\"age > 0\")\n  age Int\n  name String?\n}\n";

    public static TheoryData<string> Databases => LiveProject.Names;

    [Theory, MemberData(nameof(Databases))]
    public async Task Nothing_to_do_needs_no_shadow_database(string name)
    {
        await using var run = await Run.CreateAsync(name);
        Assert.Equal(["init"], await run.DevelopAsync(Pets, "init"));

        Assert.Equal([], await run.DevelopAsync(Pets));
        Assert.Equal((0, 0), (run.Shadows, run.Diagnostics.Count));
        Assert.Equal(["add"], await run.DevelopAsync(MorePets, "add"));
        Assert.Equal([], await run.DevelopAsync(MorePets));
        Assert.Equal((0, 0), (run.Shadows, run.Diagnostics.Count));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Without_the_cache_each_run_replays(string name)
    {
        await using var run = await Run.CreateAsync(name);
        run.Cache = StateCache.None;
        await run.DevelopAsync(Pets, "init");

        Assert.Equal([], await run.DevelopAsync(Pets));

        Assert.Equal((1, 0), (run.Shadows, run.Diagnostics.Count));
        Assert.False(Directory.Exists(run.States));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_view_whose_words_the_database_changes_is_remembered_too(string name)
    {
        const string schema = Pets + "view Old {\n  id Int\n}\n";
        await using var run = await Run.CreateAsync(name);
        run.Project.Folder.Write("views/Old.sql", "SELECT id FROM \"Pet\" WHERE age > 9");
        await run.DevelopAsync(schema, "init");
        await run.DevelopAsync(schema);

        Assert.Equal([], await run.DevelopAsync(schema));
        Assert.Equal((0, 0), (run.Shadows, run.Diagnostics.Count));

        run.Project.Folder.Write("views/Old.sql", "SELECT id FROM \"Pet\" WHERE age > 10");
        Assert.Equal(["older"], await run.DevelopAsync(schema, "older"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_new_migration_is_rehearsed_on_a_real_one(string name)
    {
        await using var run = await Run.CreateAsync(name);
        await run.DevelopAsync(Pets, "init");

        Assert.Equal(["add"], await run.DevelopAsync(MorePets, "add"));

        Assert.Equal(1, run.Shadows);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Drift_is_said_after_a_real_replay(string name)
    {
        await using var run = await Run.CreateAsync(name);
        await run.DevelopAsync(Pets, "init");
        await run.Project.ExecuteAsync("ALTER TABLE \"Pet\" ADD COLUMN x TEXT");

        Assert.Equal([], await run.DevelopAsync(Pets));

        Assert.Equal("MIG0035", Assert.Single(run.Diagnostics).Code);
        Assert.Equal(1, run.Shadows);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_wrong_memory_raises_no_alarm_and_is_put_right(string name)
    {
        await using var run = await Run.CreateAsync(name);
        await run.DevelopAsync(Pets, "init");
        await run.RememberAsync(DatabaseSchema.Empty);

        Assert.Equal([], await run.DevelopAsync(Pets));
        Assert.Equal((1, 0), (run.Shadows, run.Diagnostics.Count));

        Assert.Equal([], await run.DevelopAsync(Pets));
        Assert.Equal((0, 0), (run.Shadows, run.Diagnostics.Count));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_pending_migration_runs_once_on_a_real_one(string name)
    {
        await using var run = await Run.CreateAsync(name);
        await run.DevelopAsync(Pets, "init");
        run.Project.Folder.Write("migrations/20990101000000_other/migration.sql", "CREATE TABLE \"Other\" (id INTEGER NOT NULL, CONSTRAINT \"Other_pkey\" PRIMARY KEY (id));\n");
        var both = Pets + "model Other {\n  id Int @id\n}\n";

        Assert.Equal([], await run.DevelopAsync(both));
        Assert.Equal((1, 0), (run.Shadows, run.Diagnostics.Count));
        Assert.Equal([], await run.DevelopAsync(both));
        Assert.Equal((0, 0), (run.Shadows, run.Diagnostics.Count));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_pending_migration_that_was_edited_is_another_one(string name)
    {
        await using var run = await Run.CreateAsync(name);
        await run.DevelopAsync(Pets, "init");
        Assert.Equal(["add"], await run.DevelopAsync(MorePets, "add", createOnly: true));
        var script = Directory.GetDirectories(run.Project.Folder.PathOf("migrations")).Order(StringComparer.Ordinal).Last() + "/migration.sql";
        await File.AppendAllTextAsync(script, "SELECT nope FROM nowhere;\n", TestContext.Current.CancellationToken);

        Assert.Equal([], await run.DevelopAsync(MorePets));

        Assert.Equal("MIG0036", Assert.Single(run.Diagnostics).Code);
    }

    [Fact]
    public async Task Another_setting_of_the_role_is_another_server()
    {
        await using var run = await Run.CreateAsync("postgresql");
        var (plain, same) = (await run.DescribeAsync(""), await run.DescribeAsync(""));
        Assert.Equal(plain, same);
        Assert.NotEqual(plain, await run.DescribeAsync("?schema=other"));
        await run.Project.ExecuteAsync("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET standard_conforming_strings = off', current_database()); END $$");
        Assert.NotEqual(plain, await run.DescribeAsync(""));
    }

    [Fact]
    public async Task A_shadow_database_that_is_kept_is_described_by_what_is_in_it()
    {
        await using var run = await Run.CreateAsync("postgresql");
        await using var kept = await Testing.PostgresDatabase.CreateAsync();
        var source = new ShadowSource(run.Project.Url, kept.Url.ToString(), ".");
        var connector = run.Project.Dialect.Connector;
        var before = await connector.DescribeShadowAsync(source, null, TestContext.Current.CancellationToken);
        await using (var session = await connector.OpenAsync(kept.Url.ToString(), ".", MissingDatabase.Refuse, TestContext.Current.CancellationToken))
        {
            await session.ApplyAsync("CREATE EXTENSION citext", null, TestContext.Current.CancellationToken);
        }

        Assert.NotNull(before);
        Assert.NotEqual(before, await connector.DescribeShadowAsync(source, null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_server_that_cannot_be_asked_is_no_error()
    {
        var dialect = Project.PostgreSql;
        using var folder = new Testing.TemporaryFolder();
        var source = new ShadowSource("postgresql://nobody@127.0.0.1:1/nothing?connect_timeout=1", null, ".");
        await using var shadow = new Shadow(dialect, source, [], new StateCache(folder.PathOf("states")));

        Assert.Null(await shadow.KeyAsync([], [], TestContext.Current.CancellationToken));
    }

    /// <summary>A project of which each run is watched.</summary>
    private sealed class Run(LiveProject project) : IAsyncDisposable
    {
        private readonly WatchedDialect _dialect = new(project.Dialect);

        public LiveProject Project => project;

        public string States => project.Folder.PathOf("states");

        public StateCache Cache { get; set; } = new(project.Folder.PathOf("states"));

        /// <summary>How many shadow databases the last run opened.</summary>
        public int Shadows { get; private set; }

        public DiagnosticBag Diagnostics { get; private set; } = [];

        public static async Task<Run> CreateAsync(string name) => new(await LiveProject.CreateAsync(name));

        /// <returns>The names of what was written.</returns>
        public async Task<IReadOnlyList<string>> DevelopAsync(string schema, string name = "unexpected", bool createOnly = false)
        {
            var (before, target) = (_dialect.Shadows, project.Lower(schema)!);
            Diagnostics = [];
            await using var session = await project.OpenAsync();
            var development = new Development(_dialect, session, Directory(), new DevelopmentOptions
            {
                Name = () => name,
                AcceptsDataLoss = _ => false,
                CreateOnly = createOnly,
                Shadow = new ShadowSource(project.Url, null, project.Folder.Path),
                Cache = Cache,
            });
            await development.RunAsync(target, _ => { }, Diagnostics, TestContext.Current.CancellationToken);
            Shadows = _dialect.Shadows - before;
            return development.Written is { } written ? [written.Name[15..]] : [];
        }

        /// <summary>Puts something else under the key of the applied migrations.</summary>
        public async Task RememberAsync(DatabaseSchema schema)
        {
            await using var session = await project.OpenAsync();
            await using var shadow = new Shadow(_dialect, new ShadowSource(project.Url, null, project.Folder.Path), [], Cache, session);
            Assert.True(await shadow.AddAsync([], [], TestContext.Current.CancellationToken));
            await shadow.KeepAsync(Directory().Migrations.Single(), schema, TestContext.Current.CancellationToken);
        }

        public async Task<string?> DescribeAsync(string parameters)
        {
            await using var session = await project.Dialect.Connector.OpenAsync(project.Url + parameters, ".", MissingDatabase.Create, TestContext.Current.CancellationToken);
            return await project.Dialect.Connector.DescribeShadowAsync(new ShadowSource(project.Url, null, "."), session, TestContext.Current.CancellationToken);
        }

        public ValueTask DisposeAsync() => project.DisposeAsync();

        private MigrationDirectory Directory() => MigrationDirectory.Read(project.Folder.PathOf("migrations"), project.Dialect.Name, Diagnostics)!;
    }
}
