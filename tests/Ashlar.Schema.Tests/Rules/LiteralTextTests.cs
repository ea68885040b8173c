using Ashlar.Schema.Rules;

namespace Ashlar.Schema.Tests.Rules;

/// <summary>The texts that Prisma's engine takes and refuses as defaults; the golden cases hold the same judgement for a few of them.</summary>
public class LiteralTextTests
{
    [Theory]
    [InlineData("2026-01-31T12:00:00Z", true)]
    [InlineData("2026-01-31t12:00:00z", true)]
    [InlineData("2026-01-31T12:00:00.1234567890123+23:59", true)]
    [InlineData("0000-02-29T00:00:00Z", true)]
    [InlineData("2026-02-29T00:00:00Z", false)]
    [InlineData("2026-13-01T00:00:00Z", false)]
    [InlineData("2026-01-31T12:60:00Z", false)]
    [InlineData("2026-01-31T12:00:61Z", false)]
    [InlineData("2026-01-31T12:00:00+24:00", false)]
    [InlineData("2026-01-31T12:00:00+0100", false)]
    [InlineData("2026-1-31T12:00:00Z", false)]
    [InlineData("2026-01-31T12:00:00Z ", false)]
    [InlineData("", false)]
    public void A_timestamp_is_of_RFC_3339(string text, bool expected) => Assert.Equal(expected, LiteralText.IsTimestamp(text));

    [Theory]
    [InlineData("", true)]
    [InlineData("aGVsbG8=", true)]
    [InlineData("aGVsbG8", false)]
    [InlineData("aGVs bG8=", false)]
    [InlineData("aGVsbG9=", false)]
    [InlineData("aGVs-G8=", false)]
    public void Base64_is_padded_and_without_blanks(string text, bool expected) => Assert.Equal(expected, LiteralText.IsBase64(text));

    [Theory]
    [InlineData("null", true)]
    [InlineData(" [1, {\"a\": \"\\u00e4\"}] ", true)]
    [InlineData("1e308", true)]
    [InlineData("1e309", false)]
    [InlineData("{} {}", false)]
    [InlineData("[1,]", false)]
    [InlineData("// x\n1", false)]
    [InlineData("'a'", false)]
    public void Json_is_one_value(string text, bool expected) => Assert.Equal(expected, LiteralText.IsJson(text));

    [Theory]
    [InlineData("1", true)]
    [InlineData("-1.50", true)]
    [InlineData("+.5e-3", true)]
    [InlineData("5.", true)]
    [InlineData("1_000", true)]
    [InlineData("_1", false)]
    [InlineData(".", false)]
    [InlineData("1e", false)]
    [InlineData("0x10", false)]
    public void Decimals_may_have_an_exponent(string text, bool expected) => Assert.Equal(expected, LiteralText.IsDecimal(text));

    [Theory]
    [InlineData("9223372036854775807", true)]
    [InlineData("-9223372036854775808", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("1.0", false)]
    public void Integers_have_64_bits(string text, bool expected) => Assert.Equal(expected, LiteralText.IsInteger(text));
}
