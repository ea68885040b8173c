using Ashlar.Testing;

namespace Ashlar.CodeGen.Tests;

/// <summary>Somebody who has the packages and nothing else: an empty folder, a schema, a build, a query.</summary>
public sealed class OutsideUserTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task From_an_empty_folder_to_a_running_query()
    {
        await WriteProjectAsync();
        var started = await AshlarCli.RunAsync(_folder.Path, "init");
        var migrated = await AshlarCli.RunAsync(_folder.Path, "migrate", "dev", "--name", "init");
        Assert.Equal((0, 0, ""), (started.ExitCode, migrated.ExitCode, migrated.Error));

        await Dotnet.RunAsync(_folder.Path, "build", "-p:UseSharedCompilation=false");
        Assert.Equal("Ada <ada@example.com>\n", await Dotnet.RunAsync(_folder.Path, "exec", _folder.PathOf("bin/Debug/net10.0/Shop.dll")));
    }

    public void Dispose() => _folder.Dispose();

    private async Task WriteProjectAsync()
    {
        await PackageFeed.UseInAsync(_folder);
        _folder.Write("Shop.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>

              <ItemGroup>
                <PackageReference Include="Ashlar.Sqlite" Version="0.1.0" />
                <PackageReference Include="Ashlar.Build" Version="0.1.0" PrivateAssets="all" />
              </ItemGroup>
            </Project>
            """);
        _folder.Write("Program.cs", """
            using Ashlar;
            using Shop;

            await using var db = ShopDb.Open("file:./dev.db");

            await db.Users.CreateAsync(new() { Email = "ada@example.com", Name = "Ada" });
            await db.Users.CreateAsync(new() { Email = "alan@example.com" });

            var named = await db.Users
                .Where(u => u.Email.EndsWith("@example.com") && u.Name != null)
                .OrderBy(u => u.CreatedAt.Desc)
                .ToListAsync();

            foreach (var user in named)
            {
                Console.WriteLine($"{user.Name} <{user.Email}>");
            }
            """);
    }
}
