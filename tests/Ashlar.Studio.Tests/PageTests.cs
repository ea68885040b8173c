using Ashlar.Testing;

namespace Ashlar.Studio.Tests;

public class PageTests
{
    private static readonly string Page = Repository.PathOf("src", "Ashlar.Studio", "page");

    [Fact]
    public async Task The_scripts_that_are_embedded_are_what_the_sources_compile_to()
    {
        using var folder = new TemporaryFolder();

        await TypeScript.CompileAsync(Page, folder.Path);

        Assert.Equal(Texts(folder.Path), Texts(Path.Combine(Page, "dist")));
    }

    [Fact]
    public void The_page_names_no_other_server()
    {
        foreach (var (name, text) in Texts(Path.Combine(Page, "dist")).Concat(Texts(Path.Combine(Page, "static"))))
        {
            Assert.False(text.Contains("//", StringComparison.Ordinal) && text.Contains("http", StringComparison.Ordinal), $"{name} names an address: the page works without a network");
        }
    }

    private static SortedDictionary<string, string> Texts(string folder) =>
        new(Directory.GetFiles(folder).ToDictionary(f => Path.GetFileName(f)!, File.ReadAllText), StringComparer.Ordinal);
}
