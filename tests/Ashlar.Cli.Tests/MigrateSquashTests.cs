using System.Text.Json;

namespace Ashlar.Cli.Tests;

/// <summary><c>migrate squash</c>, as a user runs it.</summary>
public sealed class MigrateSquashTests : IAsyncDisposable
{
    private DatabaseFolder _project = null!;

    public static TheoryData<string> Databases => [.. DatabaseFolder.Providers];

    [Theory, MemberData(nameof(Databases))]
    public async Task Many_become_one_and_a_database_that_has_them_only_notes_that(string provider)
    {
        _project = await DatabaseFolder.CreateAsync(provider, "model Pet {\n  id Int @id\n}\n");
        await _project.RunAsync("migrate dev --name init");
        Assert.Contains("error MIG0105: ", (await _project.RunAsync("migrate squash")).Error, StringComparison.Ordinal);
        _project.WriteSchema("model Pet {\n  id   Int     @id\n  nick String?\n}\n");
        await _project.RunAsync("migrate dev --name nick");
        await _project.ExecuteAsync("INSERT INTO \"Pet\" VALUES (1, 'Rex')");

        var squashed = await _project.RunAsync("migrate squash --json");
        Assert.Equal(("", 0), (squashed.Error, squashed.ExitCode));
        Assert.Equal(2, JsonDocument.Parse(squashed.Output).RootElement.GetProperty("replaced").GetArrayLength());
        Assert.Single(Directory.GetDirectories(_project.PathOf("migrations")));

        Assert.Equal("There is nothing to apply.\n", (await _project.RunAsync("migrate deploy")).Output);
        var history = JsonDocument.Parse((await _project.RunAsync("migrate history --json")).Output).RootElement.GetProperty("migrations").EnumerateArray();
        Assert.Equal(["squashed", "squashed", "applied"], history.Select(m => m.GetProperty("state").GetString()));
        Assert.Equal("1 applied, 0 pending\n", (await _project.RunAsync("migrate status")).Output);
        Assert.Equal("Rex", await _project.ScalarAsync("SELECT \"nick\" FROM \"Pet\""));
        Assert.Equal(0, (await _project.RunAsync("migrate dev")).ExitCode);
    }

    public ValueTask DisposeAsync() => _project.DisposeAsync();
}
