using Ashlar.Cli.Connections;

namespace Ashlar.Cli.Tests;

public class EnvironmentFileTests
{
    [Theory]
    [InlineData("A=b", "b")]
    [InlineData("A = b", "b")]
    [InlineData("  export A=b", "b")]
    [InlineData("A: b", "b")]
    [InlineData("A=", "")]
    [InlineData("A=b # c", "b")]
    [InlineData("A=\"b # c\" # d", "b # c")]
    [InlineData("A='b'", "b")]
    [InlineData("A=`b \"c\"`", "b \"c\"")]
    [InlineData("A=\"b\\nc\"", "b\nc")]
    [InlineData("A='b\\nc'", "b\\nc")]
    [InlineData("A=\"b\nc\"", "b\nc")]
    [InlineData("A=b=c", "b=c")]
    [InlineData("A=b\nA=c", "c")]
    [InlineData("\uFEFFA=b", "b")]
    [InlineData("A=\"b", "\"b")]
    [InlineData("# A=c\r\nA=b\r\n", "b")]
    public void Reads_a_value_as_dotenv_does(string text, string expected) => Assert.Equal(expected, EnvironmentFile.Parse(text.TrimStart('\uFEFF'))["A"].Text);

    [Theory]
    [InlineData("no assignment")]
    [InlineData("# A=b")]
    [InlineData("")]
    public void Lines_that_assign_nothing_are_passed_over(string text) => Assert.Empty(EnvironmentFile.Parse(text));

    [Theory]
    [InlineData("A=b#c", true)]
    [InlineData("A=b #c", false)]
    [InlineData("A=\"b#c\"", false)]
    public void Tells_when_a_hash_cuts_a_value(string text, bool isCut) => Assert.Equal(isCut, EnvironmentFile.Parse(text)["A"].IsCutAtHash);

    [Theory]
    [InlineData("${B}", "x")]
    [InlineData("$B/d", "x/d")]
    [InlineData("a${B}c", "axc")]
    [InlineData("${NONE}c", "c")]
    [InlineData("\\$B", "$B")]
    [InlineData("a$", "a$")]
    public void Puts_other_variables_in(string value, string expected) => Assert.Equal(expected, EnvironmentFile.Expand(value, n => n == "B" ? "x" : null));
}
