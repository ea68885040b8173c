using System.Text.RegularExpressions;
using Ashlar.Testing;

namespace Ashlar.CodeGen.Tests;

/// <summary>The clients of the backends in <c>apps</c>, with the analysers of trimming and ahead-of-time compilation.</summary>
public partial class AppSchemaTests
{
    public static TheoryData<string> Schemas =>
        [.. Directory.EnumerateFiles(Repository.PathOf("apps"), "schema.prisma", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(Repository.PathOf("apps"), f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Schemas))]
    public async Task Compiles_without_a_warning(string schema)
    {
        // The types that @json names are the backend's own, and compiled there.
        var text = JsonType().Replace(await File.ReadAllTextAsync(Repository.PathOf("apps", schema), TestContext.Current.CancellationToken), "");
        var (files, findings) = await new ClientSize().MeasureAsync(schema, text, "App");

        Assert.NotEmpty(files);
        Assert.Equal("", findings);
    }

    [GeneratedRegex("@json\\([^\\n]*\\)")]
    private static partial Regex JsonType();
}
