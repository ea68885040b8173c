using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary>Things with another name keep their rows.</summary>
public sealed class MigrateRenameTests : IAsyncDisposable
{
    private const string Pet = "model Pet {\n  id   Int    @id\n  name String\n}\n";
    private const string Animal = "model Animal {\n  id    Int    @id\n  title String\n}\n";
    private const string Annotated = "/// @renamedFrom(Pet)\nmodel Animal {\n  id    Int    @id\n  /// @renamedFrom(name)\n  title String\n}\n";

    private DatabaseFolder _project = null!;

    public static TheoryData<string, string, string> Ways
    {
        get
        {
            var ways = new TheoryData<string, string, string>();
            foreach (var provider in DatabaseFolder.Providers)
            {
                ways.Add(provider, Animal, " --rename Pet=Animal --rename Animal.name=title");
                ways.Add(provider, Annotated, "");
            }

            return ways;
        }
    }

    [Theory, MemberData(nameof(Ways))]
    public async Task Rows_are_there_afterwards_and_after_the_way_back(string provider, string after, string options)
    {
        await StartAsync(provider, after);

        var diff = await SucceedsAsync($"migrate diff --from-migrations migrations --to-schema schema.prisma --script{options}");
        await SucceedsAsync($"migrate dev --name animals{options}");

        Assert.DoesNotContain("DROP", diff.Output, StringComparison.Ordinal);
        Assert.Equal("Rex", await _project.ScalarAsync("SELECT \"title\" FROM \"Animal\""));
        await SucceedsAsync("migrate down");
        Assert.Equal("Rex", await _project.ScalarAsync("SELECT \"name\" FROM \"Pet\""));
    }

    [Fact]
    public async Task What_looks_like_a_rename_is_said_and_what_is_none_is_refused()
    {
        await StartAsync("sqlite", Animal);

        var lost = await _project.RunAsync("migrate dev --name animals");
        var wrong = await _project.RunAsync("migrate dev --name animals --rename Dog=Animal");
        var unknown = await _project.RunAsync("migrate diff --from-migrations migrations --to-schema schema.prisma --rename Pet=Dog");

        Assert.Contains("warning MIG0092: the table \"Pet\" goes and \"Animal\" comes", lost.Error, StringComparison.Ordinal);
        Assert.Contains("error MIG0038: ", lost.Error, StringComparison.Ordinal);
        Assert.Contains("error MIG0091: ", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("error MIG0090: ", unknown.Error, StringComparison.Ordinal);
        Assert.Equal([1, 1, 1], [lost.ExitCode, wrong.ExitCode, unknown.ExitCode]);
        Assert.Equal("Rex", await _project.ScalarAsync("SELECT \"name\" FROM \"Pet\""));
    }

    public ValueTask DisposeAsync() => _project.DisposeAsync();

    private async Task StartAsync(string provider, string after)
    {
        _project = await DatabaseFolder.CreateAsync(provider, Pet);
        await SucceedsAsync("migrate dev --name init");
        await _project.ExecuteAsync("INSERT INTO \"Pet\" VALUES (1, 'Rex')");
        _project.WriteSchema(after);
    }

    private async Task<CliResult> SucceedsAsync(string command)
    {
        var result = await _project.RunAsync(command);
        Assert.True(result.ExitCode == 0, result.Error);
        return result;
    }
}
