using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

public sealed class SeedTests : IAsyncDisposable
{
    private const string Pet = "model Pet {\n  name String @id\n}\n";

    private DatabaseFolder _project = null!;

    public static TheoryData<string> Databases => [.. DatabaseFolder.Providers];

    [Theory, MemberData(nameof(Databases))]
    public async Task A_script_that_skips_what_is_there_gives_the_same_rows_again(string provider)
    {
        await StartAsync(provider);
        _project.Write("seed.sql", "INSERT INTO \"Pet\" (\"name\") VALUES ('Bella'), ('Minka') ON CONFLICT DO NOTHING;\n");

        var first = await _project.RunAsync("db seed");
        var again = await _project.RunAsync("db seed --json");

        Assert.Equal(("Running seed.sql\nThe seed is done.\n", "", 0), (first.Output, first.Error, first.ExitCode));
        Assert.Contains("\"seed\": \"seed.sql\"", again.Output, StringComparison.Ordinal);
        Assert.Equal("2", await _project.ScalarAsync("SELECT COUNT(*) FROM \"Pet\""));
    }

    [Fact]
    public async Task A_program_gets_the_url_and_its_arguments_and_its_output_and_exit_code_are_passed_on()
    {
        await StartAsync("sqlite");
        _project.Write("seed.cs", """
            #:property PublishAot=false
            Console.WriteLine($"{Environment.GetEnvironmentVariable("DATABASE_URL")} {string.Join('|', args)}");
            Console.Error.WriteLine("careful");
            return args.Length;
            """);
        var settings = new Dictionary<string, string?> { ["DATABASE_URL"] = "file:./dev.db", ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1" };

        var done = await _project.RunAsync("db seed", environment: settings);
        var failed = await _project.RunAsync(["db", "seed", "--json", "--", "--small", "a b"], environment: settings);

        Assert.Equal(("Running seed.cs\nfile:./dev.db \nThe seed is done.\n", "careful\n", 0), (done.Output, done.Error, done.ExitCode));
        Assert.Equal(2, failed.ExitCode);
        Assert.StartsWith("{", failed.Output, StringComparison.Ordinal);
        Assert.Contains("\"CLI0038\"", failed.Output, StringComparison.Ordinal);
        Assert.Contains("file:./dev.db --small|a b", failed.Error, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Reset_seeds_again_unless_it_is_told_not_to(string provider)
    {
        _project = await DatabaseFolder.CreateAsync(provider, Pet);
        _project.Write("seed.sql", "INSERT INTO \"Pet\" (\"name\") VALUES ('Bella');\n");
        await _project.RunAsync("migrate dev --name init");

        var seeded = await _project.RunAsync("migrate reset --force");
        Assert.Equal(("", 0), (seeded.Error, seeded.ExitCode));
        Assert.EndsWith("The database is as its migrations make it.\nRunning seed.sql\nThe seed is done.\n", seeded.Output, StringComparison.Ordinal);
        Assert.Equal("1", await _project.ScalarAsync("SELECT COUNT(*) FROM \"Pet\""));

        Assert.Equal(0, (await _project.RunAsync("migrate reset --force --skip-seed")).ExitCode);
        Assert.Equal("0", await _project.ScalarAsync("SELECT COUNT(*) FROM \"Pet\""));
    }

    [Fact]
    public async Task A_missing_seed_two_seeds_and_a_missing_sdk_are_explained()
    {
        await StartAsync("sqlite");
        var missing = await _project.RunAsync("db seed");
        _project.Write("seed.cs", "return 0;");
        var noSdk = await _project.RunAsync("db seed", environment: new Dictionary<string, string?> { ["DATABASE_URL"] = _project.Url, ["DOTNET_HOST_PATH"] = _project.PathOf("none") });
        _project.Write("seed.sql", "SELECT 1");
        var two = await _project.RunAsync("db seed");

        Assert.Contains("error CLI0035: there is no seed: neither \"seed.cs\" nor \"seed.sql\"", missing.Error, StringComparison.Ordinal);
        Assert.Contains("error CLI0036: there are two seeds", two.Error, StringComparison.Ordinal);
        Assert.Contains("error CLI0037: \"seed.cs\" cannot be run: dotnet does not start", noSdk.Error, StringComparison.Ordinal);
        Assert.Equal([1, 1, 1], [missing.ExitCode, two.ExitCode, noSdk.ExitCode]);
    }

    [Fact]
    public async Task A_script_that_cannot_be_read_is_named()
    {
        await StartAsync("sqlite");
        File.CreateSymbolicLink(_project.PathOf("seed.sql"), "/proc/self/mem");

        Assert.Contains("error CLI0039: the seed \"seed.sql\" cannot be read", (await _project.RunAsync("db seed")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seed_before_the_tables_are_there_says_what_is_missing()
    {
        _project = await DatabaseFolder.CreateAsync("sqlite", Pet);
        _project.Write("seed.sql", "INSERT INTO \"Pet\" (\"name\") VALUES ('Bella');");
        await _project.ExecuteAsync("SELECT 1");

        Assert.Contains("no such table: Pet", (await _project.RunAsync("db seed")).Error, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync() => await _project.DisposeAsync();

    private async Task StartAsync(string provider)
    {
        _project = await DatabaseFolder.CreateAsync(provider, Pet);
        Assert.Equal(0, (await _project.RunAsync("db push")).ExitCode);
    }
}
