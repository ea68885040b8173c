using Ashlar.Testing;

namespace Ashlar.CodeGen.Tests;

/// <summary>What the package does in a build: a project of somebody's, with the packages and without a network.</summary>
public sealed class BuildTests : IDisposable
{
    private const string User = "model User {\n  id Int @id\n}\n";
    private const string Pet = "model Pet {\n  id Int @id\n}\n";

    private readonly TemporaryFolder _folder = new();

    private string Generated => _folder.PathOf("obj/Debug/net10.0/ashlar");

    [Fact]
    public async Task A_build_makes_what_the_schema_says_and_nothing_twice()
    {
        await WriteProjectAsync();
        WriteSchema("schema.prisma", User + Pet);

        // All of a build once; what the package adds to one, for the rest.
        await Dotnet.RunAsync(_folder.Path, "build", "-p:UseSharedCompilation=false");
        Assert.True(File.Exists(_folder.PathOf("bin/Debug/net10.0/Shop.dll")));
        Assert.Equal(["Pet.g.cs", "ShopDb.g.cs", "User.g.cs"], Files());

        var (written, list) = (File.GetLastWriteTimeUtc(Path.Combine(Generated, "User.g.cs")), File.GetLastWriteTimeUtc(Path.Combine(Generated, "generated.txt")));
        await CompileAsync();
        Assert.Equal((written, list), (File.GetLastWriteTimeUtc(Path.Combine(Generated, "User.g.cs")), File.GetLastWriteTimeUtc(Path.Combine(Generated, "generated.txt"))));

        WriteSchema("schema.prisma", User);
        await CompileAsync();
        Assert.Equal(["ShopDb.g.cs", "User.g.cs"], Files());
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(Generated, "User.g.cs")));

        await Dotnet.RunAsync(_folder.Path, "clean");
        Assert.Equal([], Files());
    }

    [Fact]
    public async Task An_error_is_shown_at_its_place_in_the_schema_as_the_compiler_shows_its_own()
    {
        await WriteProjectAsync();
        WriteSchema("schema.prisma", "model User {\n  id Int @id\n  name Strng\n}\n");

        var output = await FailAsync();

        Assert.Contains($"{_folder.PathOf("schema.prisma")}(7,8,7,13): error PSL0150: there is no type \"Strng\"", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS0", output, StringComparison.Ordinal);
        Assert.Equal([], Files());
    }

    [Fact]
    public async Task Two_schemas_make_two_clients()
    {
        await WriteProjectAsync("""<AshlarSchema Include="a/schema.prisma;b" />""");
        WriteSchema("a/schema.prisma", "generator client {\n  provider = \"ashlar\"\n  client = \"FirstDb\"\n}\n" + User);
        WriteSchema("b/one.prisma", "generator client {\n  provider = \"ashlar\"\n  client = \"SecondDb\"\n}\n" + Pet);

        await CompileAsync();

        Assert.Equal(["1/FirstDb.g.cs", "1/User.g.cs", "2/Pet.g.cs", "2/SecondDb.g.cs"], Files());
    }

    [Fact]
    public async Task Typed_SQL_is_generated_from_what_the_database_said_and_stops_the_build_where_that_is_no_longer_true()
    {
        await WriteProjectAsync();
        WriteSchema("schema.prisma", User);
        _folder.Write("sql/ids.sql", "SELECT id FROM \"User\"");
        Assert.Contains($"{_folder.PathOf("sql/ids.sql")}(1,1,1,7): error GEN0075: ", await FailAsync(), StringComparison.Ordinal);

        Assert.Equal(0, (await AshlarCli.RunAsync(_folder.Path, "generate")).ExitCode);
        await CompileAsync();
        Assert.Contains("IdsRow.g.cs", Files());

        _folder.Write("sql/ids.sql", "SELECT id FROM \"User\" ORDER BY id");
        Assert.Contains("error GEN0074: ", await FailAsync(), StringComparison.Ordinal);

        Assert.Equal(0, (await AshlarCli.RunAsync(_folder.Path, "generate")).ExitCode);
        _folder.Write("migrations/20260101000000_first/migration.sql", "CREATE TABLE \"User\" (\"id\" INTEGER PRIMARY KEY)");
        Assert.Contains("error GEN0074: the migrations have changed since the statement was checked", await FailAsync(), StringComparison.Ordinal);

        _folder.Write("sql/queries.lock.json", "<<<<<<< ours");
        Assert.Contains("error GEN0076: ", await FailAsync(), StringComparison.Ordinal);

        Directory.Delete(_folder.PathOf("sql"), recursive: true);
        await CompileAsync();
        Assert.Equal(["ShopDb.g.cs", "User.g.cs"], Files());
    }

    public void Dispose() => _folder.Dispose();

    private async Task WriteProjectAsync(string items = "")
    {
        await PackageFeed.UseInAsync(_folder);
        _folder.Write("Shop.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>

              <ItemGroup>
                <PackageReference Include="Ashlar.Sqlite" Version="0.1.0" />
                <PackageReference Include="Ashlar.Build" Version="0.1.0" PrivateAssets="all" />
                {items}
              </ItemGroup>
            </Project>
            """);
        await Dotnet.RunAsync(_folder.Path, "restore");
    }

    private void WriteSchema(string name, string models) => _folder.Write(name, "datasource db {\n  provider = \"sqlite\"\n}\n\n" + models);

    private Task CompileAsync() => Dotnet.RunAsync(_folder.Path, "msbuild", "-t:AshlarCompile");

    private async Task<string> FailAsync() => (await Assert.ThrowsAsync<InvalidOperationException>(CompileAsync)).Message;

    private string[] Files() => Directory.Exists(Generated)
        ? [.. Directory.EnumerateFiles(Generated, "*.g.cs", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Generated, f).Replace('\\', '/')).Order(StringComparer.Ordinal)]
        : [];
}
