using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Down;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.Renaming;
using Ashlar.Migrations.Repairing;
using Ashlar.Migrations.Squashing;

namespace Ashlar.Migrations.Tests.Live;

/// <summary>Development, the way back, renames, repairs and squashing on a real server.</summary>
public sealed class LiveVerbTests : IAsyncLifetime
{
    private const string Before = """
        enum Role {
          USER
          ADMIN
        }
        model Pet {
          id    Int       @id @default(autoincrement())
          name  String    @unique
          role  Role      @default(USER)
          born  DateTime?
          price Decimal   @db.Decimal(10, 2)
          logs  Log[]
        }
        model Log {
          id    String   @id @db.Uuid
          petId Int
          tags  String[]
          pet   Pet      @relation(fields: [petId], references: [id], onDelete: Cascade)
        }

        """;

    private const string Rows = """
        INSERT INTO "Pet" ("name", "role", "price") VALUES ('Rex', 'ADMIN', 1.5), ('Tom', 'USER', 2);
        INSERT INTO "Log" VALUES ('00000000-0000-4000-8000-000000000001', 1, '{a}');
        """;

    private LiveProject _project = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _project = await LiveProject.CreateAsync();

    public async ValueTask DisposeAsync() => await _project.DisposeAsync();

    [Theory]
    [InlineData("  price Decimal   @db.Decimal(10, 2)\n", "")]
    [InlineData("name  String    @unique", "name  String?")]
    [InlineData("  ADMIN\n", "  ADMIN\n  OWNER\n")]
    [InlineData("onDelete: Cascade", "onDelete: Restrict")]
    [InlineData("price Decimal   @db.Decimal(10, 2)", "price Int?")]
    public async Task The_way_back_keeps_the_rows(string from, string to)
    {
        await DevelopAsync(Before, "init");
        await _project.ExecuteAsync(Rows);

        var findings = await DevelopAsync(Before.Replace(from, to, StringComparison.Ordinal), "change");
        Assert.Equal([], findings);
        Assert.Equal([], await DownAsync());

        Assert.Equal(["Rex|ADMIN", "Tom|USER"], await _project.QueryAsync("SELECT name, role::text FROM \"Pet\" ORDER BY id"));
        Assert.Equal(["1|a"], await _project.QueryAsync("SELECT \"petId\", tags[1] FROM \"Log\""));
        Assert.Equal(["change"], await _project.DeployAsync());
        Assert.Equal([], await DevelopAsync(Before.Replace(from, to, StringComparison.Ordinal), "nothing"));
    }

    [Fact]
    public async Task What_has_another_name_keeps_its_rows_there_and_back()
    {
        await DevelopAsync(Before, "init");
        await _project.ExecuteAsync(Rows);
        var after = Before
            .Replace("  ADMIN\n", "  /// @renamedFrom(ADMIN)\n  OWNER\n", StringComparison.Ordinal)
            .Replace("model Pet {", "/// @renamedFrom(Pet)\nmodel Animal {", StringComparison.Ordinal)
            .Replace("  name  String", "  /// @renamedFrom(name)\n  title  String", StringComparison.Ordinal)
            .Replace("pet   Pet ", "pet   Animal ", StringComparison.Ordinal)
            .Replace("  price Decimal   @db.Decimal(10, 2)\n", "", StringComparison.Ordinal);

        Assert.Equal([], await DevelopAsync(after, "change"));
        Assert.Equal(["Rex|OWNER", "Tom|USER"], await _project.QueryAsync("SELECT title, role::text FROM \"Animal\" ORDER BY id"));
        Assert.Equal([], await DevelopAsync(after, "nothing"));

        Assert.Equal([], await DownAsync());
        Assert.Equal(["Rex|ADMIN", "Tom|USER"], await _project.QueryAsync("SELECT name, role::text FROM \"Pet\" ORDER BY id"));
        Assert.Equal(["Log_petId_fkey"], await _project.QueryAsync("SELECT conname FROM pg_constraint WHERE contype = 'f'"));
    }

    [Fact]
    public async Task Drift_becomes_a_migration_and_many_become_one()
    {
        await DevelopAsync(Before, "init");
        await _project.ExecuteAsync(Rows + "ALTER TABLE \"Pet\" ADD COLUMN nick TEXT");
        var schema = Before.Replace("  born ", "  nick  String?\n  born ", StringComparison.Ordinal);

        Assert.Equal([], await DevelopAsync(schema, "nothing", Remedy.AdoptDrift));
        var findings = new DiagnosticBag();
        var squashed = await new Squash(LiveProject.Dialect, Read(findings)) { Shadow = Shadow }.RunAsync(null, findings, Cancel);

        Assert.Equal([], findings);
        Assert.Equal(2, squashed!.Replaces.Count);
        Assert.Equal([], await _project.DeployAsync());
        Assert.Equal([], _project.Diagnostics);
        Assert.Equal([], await DevelopAsync(schema, "nothing"));
        Assert.Equal(["Rex", "Tom"], await _project.QueryAsync("SELECT name FROM \"Pet\" ORDER BY id"));
    }

    [Fact]
    public async Task Reset_empties_the_database_and_applies_everything()
    {
        await DevelopAsync(Before, "init");
        await _project.ExecuteAsync(Rows + "CREATE TABLE by_hand (id INTEGER)");

        var findings = new DiagnosticBag();
        await using var session = await _project.OpenAsync();
        await new Reset(LiveProject.Dialect, session, Read(findings)).RunAsync(_ => { }, findings, Cancel);

        Assert.Equal([], findings);
        Assert.Equal(["0"], await _project.QueryAsync("SELECT COUNT(*) FROM \"Pet\""));
        Assert.Equal(["1"], await _project.QueryAsync("SELECT COUNT(*) FROM _prisma_migrations"));
    }

    private ShadowSource Shadow => new(_project.Url, null, ".");

    private MigrationDirectory Read(DiagnosticBag findings) => MigrationDirectory.Read(_project.MigrationsPath, LiveProject.Dialect.Name, findings)!;

    private async Task<DiagnosticBag> DevelopAsync(string schema, string name, params Remedy[] remedies)
    {
        var findings = new DiagnosticBag();
        await using var session = await _project.OpenAsync();
        var options = new DevelopmentOptions
        {
            Name = () => name,
            AcceptsDataLoss = _ => true,
            Takes = (remedy, _) => remedies.Contains(remedy),
            Renames = RenameAnnotations.Of(Project.Bind(schema, LiveProject.Dialect), LiveProject.Dialect),
            Shadow = Shadow,
        };
        await new Development(LiveProject.Dialect, session, Read(findings), options).RunAsync(Project.Lower(schema, LiveProject.Dialect), _ => { }, findings, Cancel);
        return findings;
    }

    private async Task<DiagnosticBag> DownAsync()
    {
        var findings = new DiagnosticBag();
        await using var session = await _project.OpenAsync();
        await new Downgrade(LiveProject.Dialect, session, Read(findings), new DownOptions { AcceptsDataLoss = _ => true, Shadow = Shadow }).RunAsync(_ => { }, (_, _) => { }, findings, Cancel);
        return findings;
    }
}
