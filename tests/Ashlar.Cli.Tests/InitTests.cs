using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

public sealed class InitTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("sqlite", "file:./dev.db")]
    [InlineData("postgresql", "postgresql://")]
    public async Task Writes_a_schema_that_is_valid_and_formatted(string provider, string url)
    {
        var result = await RunAsync("init", "--provider", provider);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("migrate dev", result.Output, StringComparison.Ordinal);
        Assert.Equal([".env", ".gitignore", "schema.prisma"], _folder.Snapshot().Keys.Order(StringComparer.Ordinal));
        Assert.StartsWith($"DATABASE_URL=\"{url}", Read(".env"), StringComparison.Ordinal);
        Assert.Contains(".env\n", Read(".gitignore"), StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("validate")).ExitCode);
        Assert.Equal(0, (await RunAsync("format", "--check")).ExitCode);
    }

    [Theory]
    [InlineData("schema.prisma")]
    [InlineData("prisma/schema.prisma")]
    public async Task Leaves_a_project_with_a_schema_alone(string schema)
    {
        _folder.Write(schema, "model A {\n  id Int @id\n}\n");
        var before = _folder.Snapshot();

        var result = await RunAsync("init");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error CLI0010: there is a schema already", result.Error, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Snapshot());
    }

    [Fact]
    public async Task Adds_to_settings_and_never_replaces_them()
    {
        _folder.Write(".env", "DATABASE_URL=\"file:./mine.db\"");
        _folder.Write(".gitignore", "bin/\n.env");

        await RunAsync("init");

        Assert.Equal("DATABASE_URL=\"file:./mine.db\"", Read(".env"));
        Assert.Equal("bin/\n.env\n*.db\n*.db-journal\n*.db-wal\n*.db-shm\n", Read(".gitignore"));
    }

    [Fact]
    public async Task An_unknown_provider_is_refused()
    {
        var result = await RunAsync("init", "--provider", "oracle");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("'postgresql'", result.Error, StringComparison.Ordinal);
        Assert.Empty(_folder.Snapshot());
    }

    public void Dispose() => _folder.Dispose();

    private Task<CliResult> RunAsync(params string[] arguments) => AshlarCli.RunAsync(_folder.Path, arguments);

    private string Read(string name) => File.ReadAllText(_folder.PathOf(name));
}
