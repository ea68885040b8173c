using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary>Where the commands find their database, and what they say where they cannot.</summary>
public sealed class ConnectionTests : IDisposable
{
    private const string Model = "model Pet {\n  id Int @id\n}\n";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task The_environment_goes_before_the_file_and_the_current_folder_before_the_schemas()
    {
        Schema("prisma/schema.prisma", "");
        _folder.Write(".env", "DATABASE_URL=file:./current.db");
        _folder.Write("prisma/.env", "DATABASE_URL=file:./beside.db");

        await DeployedAsync("environment.db", ("DATABASE_URL", "file:./environment.db"));
        var result = await DeployedAsync("current.db");
        Assert.Contains("warning CLI0025: \"DATABASE_URL\" has one value in .env and another in prisma/.env", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relative_path_behind_env_starts_beside_the_schema()
    {
        Schema("prisma/schema.prisma", "url = env(\"DATABASE_URL\")");
        _folder.Write("prisma/.env", "NAME=dev\nDATABASE_URL=\"file:./${NAME}.db\"");

        await DeployedAsync("prisma/dev.db");
    }

    [Fact]
    public async Task Migrations_take_the_direct_url()
    {
        Schema("schema.prisma", "url = env(\"DATABASE_URL\")\n  directUrl = env(\"STRAIGHT\")");
        await DeployedAsync("straight.db", ("DATABASE_URL", "file:./pooled.db"), ("STRAIGHT", "file:./straight.db"));
        var missing = await RunAsync([("DATABASE_URL", "file:./pooled.db")]);
        Assert.Contains("error MIG0020: no database URL is set: the environment variable \"STRAIGHT\" is missing or empty", missing.Error, StringComparison.Ordinal);

        Schema("schema.prisma", "");
        await DeployedAsync("direct.db", ("DATABASE_URL", "file:./pooled.db"), ("DIRECT_DATABASE_URL", "file:./direct.db"));
        Assert.False(File.Exists(_folder.PathOf("pooled.db")));
    }

    [Theory]
    [InlineData("\"file:./secret.db\"", "CLI0022")]
    [InlineData(" file:./secret.db", "CLI0022")]
    [InlineData("postgresql://USER:PASSWORD@127.0.0.1:5432/DATABASE", "CLI0023")]
    [InlineData("prisma+postgres://accelerate/?api_key=secret", "CLI0024")]
    [InlineData("postgresql://user:secret@127.0.0.1/pets", "MIG0021")]
    public async Task A_url_that_cannot_be_right_is_named_and_never_shown(string url, string code)
    {
        Schema("schema.prisma", "");

        var result = await RunAsync([("DATABASE_URL", url)]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"error {code}: ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", result.Error + result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shadow_that_is_the_database_itself_is_refused()
    {
        Schema("schema.prisma", "");

        var result = await RunAsync([("DATABASE_URL", "file:./dev.db"), ("SHADOW_DATABASE_URL", "file:./dev.db")]);

        Assert.Contains("error CLI0021: the shadow database is the database itself: the environment variable \"SHADOW_DATABASE_URL\" and", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_ends_at_a_hash_is_a_warning()
    {
        Schema("schema.prisma", "");
        _folder.Write(".env", "DATABASE_URL=file:./a#b.db");

        var result = await DeployedAsync("a");

        Assert.Contains("warning CLI0026: the value of \"DATABASE_URL\" in .env ends before the sign #", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settings_file_that_cannot_be_read_is_named()
    {
        Schema("schema.prisma", "");
        _folder.Write("locked", "");
        File.CreateSymbolicLink(_folder.PathOf(".env"), "/proc/self/mem");

        var result = await RunAsync([]);

        Assert.Contains("error CLI0020: \".env\" cannot be read: ", result.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private void Schema(string path, string settings)
    {
        _folder.Write(path, $"datasource db {{\n  provider = \"sqlite\"\n  {settings}\n}}\n\n{Model}");
        _folder.Write(Path.Combine(Path.GetDirectoryName(path)!, "migrations/20260101000000_init/migration.sql"), "CREATE TABLE \"Pet\" (\n    \"id\" INTEGER NOT NULL PRIMARY KEY\n);\n");
    }

    private async Task<CliResult> DeployedAsync(string database, params (string Name, string Value)[] environment)
    {
        var result = await RunAsync(environment);
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.True(File.Exists(_folder.PathOf(database)), $"{database} was not made");
        return result;
    }

    private Task<CliResult> RunAsync((string Name, string Value)[] environment) =>
        AshlarCli.RunAsync(_folder.Path, environment.ToDictionary(e => e.Name, e => (string?)e.Value), "", "migrate", "deploy");
}
