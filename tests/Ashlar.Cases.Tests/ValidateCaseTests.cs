using Ashlar.Cli.Schemas;
using Ashlar.Diagnostics;

namespace Ashlar.Cases.Tests;

/// <summary><c>tests/cases/validate</c>: each schema has the errors that stand in it, and Prisma's opinion of it.</summary>
public class ValidateCaseTests
{
    public static TheoryData<string> Cases => [.. CaseFolder.SchemasIn("validate")];

    [Theory, MemberData(nameof(Cases))]
    public void Reports_what_the_case_expects(string path)
    {
        var schema = new SchemaCase(path);
        var actual = SchemaCase.Render(Validate(schema));
        if (CaseFolder.Accepts && actual != schema.Expected)
        {
            schema.Accept(actual);
            return;
        }

        Assert.Equal(schema.Expected, actual);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Has_errors_on_the_lines_where_Prisma_has_them(string path)
    {
        var schema = new SchemaCase(path);
        // Annotations are comments to Prisma: what is wrong with them only Ashlar can know.
        var ours = Validate(schema).Where(d => d.Severity == Severity.Error && !d.Code.StartsWith("PSL06", StringComparison.Ordinal))
            .Select(d => d.Location is { } place ? $"{place.File.Path}:{place.Start.Line}" : "");

        Peer.Agrees(path, "validate", () => string.Join('\n', ours.Distinct().Order(StringComparer.Ordinal)), () => PrismasErrorLines(schema));
    }

    private static string PrismasErrorLines(SchemaCase schema)
    {
        var lines = schema.Files.ToDictionary(f => f.Path, f => f.Lines);
        return string.Join('\n', Testing.Oracle.Validate(schema.ForOracle)
            .Where(f => !f.IsWarning)
            .Select(f => $"{f.File}:{lines[f.File].PositionOf(f.Start).Line}")
            .Distinct()
            .Order(StringComparer.Ordinal));
    }

    private static DiagnosticBag Validate(SchemaCase schema)
    {
        var diagnostics = new DiagnosticBag();
        new SchemaInput("schema", schema.Files).Bind(diagnostics);
        return diagnostics;
    }
}
