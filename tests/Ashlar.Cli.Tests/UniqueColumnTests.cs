namespace Ashlar.Cli.Tests;

/// <summary>A unique key in a table that has rows: only rows that really stand in its way are counted.</summary>
public sealed class UniqueColumnTests : IAsyncDisposable
{
    private const string Pet = "model Pet {\n  id   Int     @id\n  name String?\n}\n";

    private DatabaseFolder _project = null!;

    public static TheoryData<string> Databases => [.. DatabaseFolder.Providers];

    [Theory, MemberData(nameof(Databases))]
    public async Task A_new_optional_column_may_be_unique(string provider)
    {
        await StartAsync(provider);
        _project.WriteSchema(Pet.Replace("}", "  slug String? @unique\n  @@unique([name, slug])\n}", StringComparison.Ordinal));

        var result = await _project.RunAsync("migrate dev --name slug");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        Assert.Equal("3", await _project.ScalarAsync("SELECT COUNT(*) FROM \"Pet\""));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_new_column_whose_default_every_row_gets_may_not(string provider)
    {
        await StartAsync(provider);
        _project.WriteSchema(Pet.Replace("}", "  kind String @default(\"dog\") @unique\n}", StringComparison.Ordinal));

        var alone = await _project.RunAsync("migrate dev --name kind");
        _project.WriteSchema(Pet.Replace("}", "  kind String @default(\"dog\")\n  @@unique([name, kind])\n}", StringComparison.Ordinal));
        var together = await _project.RunAsync("db push");

        Assert.Contains("(3 rows)", alone.Error, StringComparison.Ordinal);
        Assert.Contains("(2 rows)", together.Error, StringComparison.Ordinal);
        Assert.Equal((1, 1), (alone.ExitCode, together.ExitCode));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_key_among_some_of_the_rows_counts_those(string provider)
    {
        await StartAsync(provider);
        _project.WriteSchema(Pet.Replace("}", "  /// @softDelete\n  deletedAt DateTime?\n}", StringComparison.Ordinal));
        Assert.Equal(0, (await _project.RunAsync("migrate dev --name soft")).ExitCode);
        await _project.ExecuteAsync("UPDATE \"Pet\" SET \"deletedAt\" = CURRENT_TIMESTAMP WHERE \"id\" = 2");
        _project.WriteSchema(Pet.Replace("String?", "String? @unique", StringComparison.Ordinal).Replace("}", "  /// @softDelete\n  deletedAt DateTime?\n}", StringComparison.Ordinal));

        var result = await _project.RunAsync("migrate dev --name unique");

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    public async ValueTask DisposeAsync() => await _project.DisposeAsync();

    private async Task StartAsync(string provider)
    {
        _project = await DatabaseFolder.CreateAsync(provider, Pet);
        Assert.Equal(0, (await _project.RunAsync("migrate dev --name init")).ExitCode);
        await _project.ExecuteAsync("INSERT INTO \"Pet\" (\"id\", \"name\") VALUES (1, 'Rex'), (2, 'Rex'), (3, 'Tom')");
    }
}
