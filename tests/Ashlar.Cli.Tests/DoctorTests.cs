using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary><c>ashlar doctor</c>: the troubles that guides list, each with what to do.</summary>
public sealed class DoctorTests : IAsyncDisposable
{
    private const string Pet = "model Pet {\n  id Int @id\n}\n";

    private DatabaseFolder _project = null!;

    public static TheoryData<string> Databases => [.. DatabaseFolder.Providers];

    [Theory, MemberData(nameof(Databases))]
    public async Task A_project_that_is_well_passes_every_check(string provider)
    {
        _project = await DatabaseFolder.CreateAsync(provider, Pet);
        await _project.RunAsync("migrate dev --name init");

        var result = await _project.RunAsync("doctor");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.DoesNotContain("✘", result.Output, StringComparison.Ordinal);
        Assert.True(provider != "sqlite" || result.Output.Contains($"✔ library      SQLite {Database.Sqlite.NativeLibrary.Description}\n", StringComparison.Ordinal), result.Output);
        Assert.Contains("✔ history      1 migration applied", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("All is well.\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_missing_url_is_named() => FailsAsync("settings", "MIG0020", "set DATABASE_URL", []);

    [Fact]
    public Task A_server_that_is_not_there_is_named() =>
        FailsAsync("database", "MIG0041", "see that the server runs", new() { ["DATABASE_URL"] = "postgresql://u:secret@127.0.0.1:1/pets?connect_timeout=2" });

    [Fact]
    public async Task Migrations_through_a_pooler_are_sent_to_the_direct_url()
    {
        await using var server = await PostgresDatabase.CreateAsync();
        await FailsAsync("database", "MIG0040", "set DIRECT_DATABASE_URL", new() { ["DATABASE_URL"] = server.PgBouncerUrl.ToString() });

        var both = new Dictionary<string, string?> { ["DATABASE_URL"] = server.PgBouncerUrl.ToString(), ["DIRECT_DATABASE_URL"] = server.Url.ToString() };
        var result = await _project.RunAsync("doctor", environment: both);
        Assert.Contains("✔ application", result.Output, StringComparison.Ordinal);
        Assert.Contains("leads through a pooler", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_is_missing_and_an_edited_migration_are_named()
    {
        _project = await DatabaseFolder.CreateAsync("sqlite", "generator client {\n  provider = \"ashlar\"\n  output = \"client\"\n}\n\n" + Pet);
        await _project.RunAsync("migrate dev --name init");
        var script = Directory.GetFiles(_project.PathOf("migrations"), "migration.sql", SearchOption.AllDirectories)[0];
        await File.AppendAllTextAsync(script, "-- edited\n", TestContext.Current.CancellationToken);

        var result = await _project.RunAsync("doctor --json");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("run ashlar generate", result.Output, StringComparison.Ordinal);
        Assert.Contains("MIG0033", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_in_time_may_get_more_of_it()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var port = ((IPEndPoint)silent.LocalEndpoint).Port;

        await FailsAsync("database", "MIG0041", "connect_timeout=60", new() { ["DATABASE_URL"] = string.Create(CultureInfo.InvariantCulture, $"postgresql://u:secret@127.0.0.1:{port}/pets?connect_timeout=1") });
    }

    [Fact]
    public async Task Migrations_that_conflict_are_named_each_with_its_way_out()
    {
        _project = await DatabaseFolder.CreateAsync("sqlite", Pet);
        await _project.RunAsync("migrate dev --name init");
        Directory.Delete(Directory.GetDirectories(_project.PathOf("migrations"))[0], recursive: true);
        _project.Write("migrations/20200101000000_other/migration.sql", "SELECT nothing;\n");
        await _project.RunAsync("migrate deploy");

        var doctor = await _project.RunAsync("doctor");
        var status = await _project.RunAsync("migrate status");

        Assert.Equal((1, 1), (doctor.ExitCode, status.ExitCode));
        Assert.Contains("(MIG0034)", doctor.Output, StringComparison.Ordinal);
        Assert.Contains("MIG0034", status.Output + status.Error, StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync() => await (_project?.DisposeAsync() ?? ValueTask.CompletedTask);

    private async Task FailsAsync(string topic, string code, string help, Dictionary<string, string?> environment)
    {
        _project = await DatabaseFolder.CreateAsync("postgresql", Pet);
        var result = await _project.RunAsync("doctor", environment: environment);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"✘ {topic}", result.Output, StringComparison.Ordinal);
        Assert.Contains(code, result.Output, StringComparison.Ordinal);
        Assert.Contains(help, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.Output, StringComparison.Ordinal);
    }
}
