using System.Text.RegularExpressions;
using Ashlar.Database.PostgreSql;
using Ashlar.Database.Sqlite;
using Ashlar.Diagnostics;
using Ashlar.Psl;
using Ashlar.Schema.Annotations;
using Ashlar.Testing;

namespace Ashlar.Schema.Tests.Annotations;

/// <summary><c>docs/reference/annotations.md</c> is whole, and its samples are valid.</summary>
public partial class AnnotationReferenceTests
{
    private static readonly string s_page = File.ReadAllText(Repository.PathOf("docs", "reference", "annotations.md"));

    public static TheoryData<string> Annotations => [.. AnnotationRules.All.Select(r => r.Name)];

    public static TheoryData<int, string> Samples => [.. SampleBlock().Matches(s_page).Select((m, i) => new TheoryDataRow<int, string>(i, m.Groups[1].Value))];

    [Theory, MemberData(nameof(Annotations))]
    public void An_annotation_has_a_row_and_a_section(string name)
    {
        Assert.Matches($@"(?m)^\| .*`@{name}`", s_page);
        Assert.Matches($@"(?m)^## .*@{name}\b", s_page);
    }

    [Theory, MemberData(nameof(Samples))]
    public void A_sample_is_valid(int index, string schema)
    {
        var result = SchemaBinder.Bind([SchemaParser.Parse(new SourceFile($"sample {index}", WithoutDecimals(schema)))], [new SqliteProvider(), new PostgreSqlProvider()]);

        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Every_code_of_the_area_is_linked()
    {
        var pages = Directory.EnumerateFiles(Repository.PathOf("docs", "reference", "errors"), "PSL06*.md").Select(f => Path.GetFileName(f));

        Assert.All(pages, p => Assert.Contains($"(errors/{p})", s_page, StringComparison.Ordinal));
    }

    /// <summary>The samples name no datasource, and without one there is no Decimal.</summary>
    private static string WithoutDecimals(string schema) => schema.Replace(" Decimal", " Float", StringComparison.Ordinal);

    [GeneratedRegex("^```prisma\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex SampleBlock();
}
