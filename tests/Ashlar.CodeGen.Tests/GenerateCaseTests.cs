using Ashlar.Testing;

namespace Ashlar.CodeGen.Tests;

/// <summary><c>tests/cases/generate</c>: each schema gives the files beside it, and they compile without a warning.</summary>
public class GenerateCaseTests
{
    public static TheoryData<string> Cases => [.. GenerateCase.Names];

    [Theory, MemberData(nameof(Cases))]
    public void Generates_what_the_case_expects(string name)
    {
        var schema = new GenerateCase(name);
        var actual = schema.Generate();
        if (Acceptance.IsOn)
        {
            schema.Accept(actual);
        }

        Assert.Equal(schema.Expected.Keys, actual.Keys);
        Assert.All(actual, f => Assert.Equal(schema.Expected[f.Key], f.Value));
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Compiles_without_a_warning(string name)
    {
        var schema = new GenerateCase(name);
        var sources = schema.Generate().Where(f => f.Key.EndsWith(".cs", StringComparison.Ordinal)).Select(f => new GeneratedFile(f.Key, f.Value));

        Assert.Equal("", await CSharpCompiler.FindingsAsync([.. sources, .. schema.UserCode], TestContext.Current.CancellationToken));
    }
}
