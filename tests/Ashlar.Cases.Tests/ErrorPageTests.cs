using System.Text.RegularExpressions;
using Ashlar.Cli.Schemas;
using Ashlar.Diagnostics;
using Ashlar.Testing;

namespace Ashlar.Cases.Tests;

/// <summary>The schemas in <c>docs/reference/errors</c>: the wrong one has the error of its page, the right one has none.</summary>
public partial class ErrorPageTests
{
    private const string Datasource = "datasource db {\n  provider = \"postgresql\"\n}\n\n";

    public static TheoryData<string> Pages =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("docs", "reference", "errors"), "PSL*.md")
            .Where(f => Sample().Count(File.ReadAllText(f)) == 2)
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(Pages))]
    public void The_wrong_sample_has_the_error(string code) => Assert.Contains(code, CodesIn(code, sample: 0));

    [Theory, MemberData(nameof(Pages))]
    public void The_right_sample_has_no_error(string code) => Assert.Equal([], CodesIn(code, sample: 1));

    private static IEnumerable<string> CodesIn(string page, int sample)
    {
        var text = Sample().Matches(File.ReadAllText(Repository.PathOf("docs", "reference", "errors", $"{page}.md")))[sample].Groups[1].Value;
        var schema = text.Contains("datasource ", StringComparison.Ordinal) ? text : Datasource + text;
        var diagnostics = new DiagnosticBag();
        new SchemaInput("schema", [new SourceFile("schema.prisma", schema)]).Bind(diagnostics);
        return diagnostics.Select(d => d.Code).Distinct();
    }

    [GeneratedRegex("^```prisma\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Sample();
}
