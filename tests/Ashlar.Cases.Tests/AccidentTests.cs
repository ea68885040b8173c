using System.Text;
using System.Text.RegularExpressions;
using Ashlar.Cli.Schemas;
using Ashlar.Diagnostics;
using Ashlar.Testing;

namespace Ashlar.Cases.Tests;

/// <summary>
/// The golden cases with an accident each, put to Prisma's engine: no one has thought of these texts. What happens to a
/// case depends on its path alone, so a new case changes nothing for the others. <c>ASHLAR_FUZZ=1</c> takes every case
/// for every accident, otherwise one in twenty.
/// </summary>
public partial class AccidentTests
{
    private static bool TakesAll => Environment.GetEnvironmentVariable("ASHLAR_FUZZ") == "1";

    public static TheoryData<string> Accidents => [.. Accident.All.Select(a => a.Name)];

    [Theory, MemberData(nameof(Accidents))]
    public void Whatever_happens_to_a_schema_Prisma_and_we_agree_about_it(string accident)
    {
        var schemas = Schemas(accident).ToList();

        Assert.NotEmpty(schemas);
        Assert.Empty(schemas.Select(Disagreement).OfType<string>());
    }

    private static IEnumerable<SourceFile> Schemas(string name)
    {
        var accident = Accident.All.Single(a => a.Name == name);
        foreach (var path in FormatCaseTests.AllSchemas.Select(c => c.Data).Where(p => !Peer.ListedDifferences.Any(d => d.StartsWith(p, StringComparison.Ordinal))))
        {
            var seed = Encoding.UTF8.GetBytes(name + path).Aggregate(17, (sum, b) => unchecked((sum * 31) + b));
            if ((TakesAll || seed % 20 == 0) && new SchemaCase(path) is { Files: [var file] })
            {
                yield return new SourceFile(path, accident.Happen(file.Text, new Random(seed)));
            }
        }
    }

    private static string? Disagreement(SourceFile schema)
    {
        if (IsKnownDifference().IsMatch(schema.Text))
        {
            return null;
        }

        try
        {
            var (lines, text) = (ErrorLines.Prismas([schema]), Oracle.Format([(schema.Path, schema.Text)])[0]);
            return ErrorLines.Ours([schema]) == lines && new SchemaInput("schema", [schema]).Format()[0] == text
                ? null
                : $"{schema.Path}\n{schema.Text}\nPrisma has errors in:\n{lines}\nand formats:\n{text}";
        }
        catch (OracleException)
        {
            return null;
        }
    }

    /// <summary>
    /// URLs, which Prisma 7 refuses; and where the formatter differs on purpose (tests/cases/differences.txt): an indented
    /// block comment below a comment, and a blank before a question mark.
    /// </summary>
    [GeneratedRegex("""[uU]rl\b|(?://[^\n]*|\*/[ \t]*)\n?[ \t]+/\*|\w[ \t]+\?""")]
    private static partial Regex IsKnownDifference();
}
