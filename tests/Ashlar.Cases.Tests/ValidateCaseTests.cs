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

        Peer.Agrees(path, "validate", () => ErrorLines.Ours(schema.Files), () => ErrorLines.Prismas(schema.Files));
    }

    private static DiagnosticBag Validate(SchemaCase schema)
    {
        var diagnostics = new DiagnosticBag();
        new SchemaInput("schema", schema.Files).Bind(diagnostics);
        return diagnostics;
    }
}
