using Ashlar.Cli.Schemas;

namespace Ashlar.Cases.Tests;

/// <summary><c>tests/cases/format</c>: <c>x.prisma</c> becomes <c>x.formatted.prisma</c>, as with Prisma, and stays so.</summary>
public class FormatCaseTests
{
    private const string Suffix = ".formatted.prisma";

    public static TheoryData<string> Cases => [.. CaseFolder.SchemasIn("format").Where(p => !p.EndsWith(Suffix, StringComparison.Ordinal))];

    /// <summary>The schemas of the other cases are format cases too: the peer knows what they should become.</summary>
    public static TheoryData<string> AllSchemas => [.. Cases.Select(c => c.Data).Concat(CaseFolder.SchemasIn("validate"))];

    [Theory, MemberData(nameof(Cases))]
    public void Becomes_the_text_beside_it(string path)
    {
        var expected = Path.Combine(CaseFolder.Root, ExpectationOf(path));
        var actual = Assert.Single(Format(new SchemaCase(path)));
        if (CaseFolder.Accepts)
        {
            File.WriteAllText(expected, actual);
        }

        Assert.True(File.Exists(expected), $"{ExpectationOf(path)} is missing: ASHLAR_ACCEPT=1 ./test Cases writes it");
        Assert.Equal(File.ReadAllText(expected), actual);
    }

    [Theory, MemberData(nameof(AllSchemas))]
    public void Becomes_what_Prisma_makes_of_it(string path)
    {
        var schema = new SchemaCase(path);

        Peer.Agrees(path, "format", () => Joined(Format(schema)), () => Joined(Testing.Oracle.Format(schema.ForOracle)));
    }

    [Theory, MemberData(nameof(AllSchemas))]
    public void Formatted_again_it_stays_as_it_is(string path)
    {
        var schema = new SchemaCase(path);
        var once = Format(schema);
        var again = new SchemaInput("schema", [.. schema.Files.Zip(once, (f, text) => new Diagnostics.SourceFile(f.Path, text))]);

        Peer.Agrees(path, "format again", () => Joined(again.Format()), () => Joined(once));
    }

    [Fact]
    public void Every_expectation_belongs_to_a_case()
    {
        var expected = CaseFolder.SchemasIn("format").Where(p => p.EndsWith(Suffix, StringComparison.Ordinal));

        Assert.Equal(Cases.Select(c => ExpectationOf(c.Data)).Order(StringComparer.Ordinal), expected);
    }

    [Fact]
    public void Every_listed_difference_is_about_a_case()
    {
        var known = AllSchemas.SelectMany(c => new[] { "format", "format again", "validate" }.Select(question => $"{c.Data} {question}"))
            .Concat(MigrateCaseTests.Supported.Select(c => $"{c.Data.Item1} {c.Data.Item2}"));

        Assert.Empty(Peer.ListedDifferences.Except(known));
    }

    private static string ExpectationOf(string path) => path[..^".prisma".Length] + Suffix;

    private static IReadOnlyList<string> Format(SchemaCase schema) => new SchemaInput("schema", schema.Files).Format();

    private static string Joined(IEnumerable<string> texts) => string.Join("\n--- next file ---\n", texts);
}
