using System.Xml.Linq;
using Ashlar.Testing;

namespace Ashlar.Architecture.Tests;

/// <summary>The shape of the solution, as docs/architecture.md tells it.</summary>
public class ProjectTests
{
    /// <summary>What each project may refer to. Cli and Build alone know every build-time project.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Ashlar.Diagnostics"] = [],
        ["Ashlar.Psl"] = ["Ashlar.Diagnostics"],
        ["Ashlar.Schema"] = ["Ashlar.Psl", "Ashlar.Diagnostics"],
        ["Ashlar.Database"] = ["Ashlar.Diagnostics"],
        ["Ashlar.Database.Sqlite"] = ["Ashlar.Database", "Ashlar.Schema"],
        ["Ashlar.Database.PostgreSql"] = ["Ashlar.Database", "Ashlar.Schema"],
        ["Ashlar.Migrations"] = ["Ashlar.Schema", "Ashlar.Database"],
        ["Ashlar.CodeGen"] = ["Ashlar.Schema", "Ashlar.Database"],
        ["Ashlar.Operations"] = ["Ashlar.Migrations"],
        ["Ashlar.Studio"] = ["Ashlar.Migrations"],
        ["Ashlar.Build"] = ["Ashlar.CodeGen", "Ashlar.Database.Sqlite", "Ashlar.Database.PostgreSql"],
        ["Ashlar.Cli"] = ["Ashlar.Migrations", "Ashlar.CodeGen", "Ashlar.Operations", "Ashlar.Studio", "Ashlar.Database.Sqlite", "Ashlar.Database.PostgreSql"],
        ["Ashlar"] = [],
        ["Ashlar.AspNetCore"] = ["Ashlar"],
        ["Ashlar.Sqlite"] = ["Ashlar"],
        ["Ashlar.PostgreSql"] = ["Ashlar"],
    };

    public static TheoryData<string> SourceProjects => [.. RepositoryFiles.Below("src", "*.csproj")];

    public static TheoryData<string> AllProjects => [.. RepositoryFiles.Below("", "*.csproj")];

    [Theory, MemberData(nameof(SourceProjects))]
    public void Refers_only_to_what_its_place_in_the_flow_allows(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        Assert.True(Allowed.TryGetValue(name, out var allowed), $"{name} is not in the table of this test: say there, and in docs/architecture.md, what it may refer to");
        var forbidden = Xml(project).Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value))
            .Except(allowed!)
            .ToArray();

        Assert.True(
            forbidden is [],
            $"{name} refers to {string.Join(", ", forbidden)}: data goes one way, and a project that looks back can no longer be understood alone");
    }

    [Theory, MemberData(nameof(AllProjects))]
    public void Leaves_versions_to_the_central_files(string project)
    {
        var document = Xml(project);
        var versions = document.Descendants("PackageReference").Where(p => p.Attribute("Version") is not null || p.Element("Version") is not null);
        var settings = document.Descendants().Where(e => e.Name.LocalName is "TargetFramework" or "LangVersion" or "Nullable");

        Assert.True(!versions.Any(), "a package's version stands in Directory.Packages.props, so that two projects never differ");
        Assert.True(!settings.Any(), "framework and language are set in Directory.Build.props, so that an upgrade is one line");
    }

    [Fact]
    public void The_solution_has_every_project()
    {
        var listed = XDocument.Load(Repository.PathOf("Ashlar.slnx")).Descendants("Project").Select(p => p.Attribute("Path")!.Value);

        Assert.Equal(RepositoryFiles.Below("", "*.csproj"), listed.Order(StringComparer.Ordinal));
    }

    private static XDocument Xml(string path) => XDocument.Load(Repository.PathOf(path));
}
