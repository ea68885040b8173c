using Ashlar.Testing;

namespace Ashlar.CodeGen.Tests;

/// <summary>The packages as a user gets them, packed once for all tests.</summary>
internal static class PackageFeed
{
    private static readonly TemporaryFolder s_feed = new();
    private static readonly Lazy<Task> s_packed = new(PackAsync);

    /// <summary>Writes the settings with which a project in a folder restores: from these packages alone, without a network.</summary>
    public static async Task UseInAsync(TemporaryFolder folder)
    {
        await s_packed.Value;

        // Packages of others come from where this repository restored them.
        var shared = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        folder.Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="feed" value="{s_feed.Path}" /></packageSources>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <fallbackPackageFolders><add key="shared" value="{shared}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    private static async Task PackAsync()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => s_feed.Dispose();

        // The tests were built just now, and the libraries with them.
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        foreach (var project in (string[])["Ashlar", "Ashlar.Sqlite", "Ashlar.Build"])
        {
            // The generator is no reference of the tests: its package builds it.
            string[] build = project == "Ashlar.Build" ? [] : ["--no-build"];
            await Dotnet.RunAsync(s_feed.Path, ["pack", Repository.PathOf("src", project), "-c", configuration, "-o", s_feed.Path, .. build]);
        }
    }
}
