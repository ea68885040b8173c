using System.Text;
using CtoProjects.Core;
using CtoProjects.Core.Texts;

namespace CtoProjects.Tests.Texts;

public class MaterialTextTests
{
    [Fact]
    public void Line_ends_and_a_byte_order_mark_make_no_other_material()
    {
        var one = MaterialText.Of("a\nb\n");

        Assert.Equal(one, MaterialText.Of("\uFEFFa\r\nb\r\n"));
        Assert.Equal(one, MaterialText.Read([0xEF, 0xBB, 0xBF, .. "a\rb\n"u8]));
        Assert.Equal(4, one.SizeBytes);
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("a\nb\n"u8)), one.Hash);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("a\0b")]
    [InlineData("a\u001Bb")]
    [InlineData("a\u0085b\u0007")]
    public void What_is_no_text_is_refused(string text) =>
        Assert.Equal(["content"], Assert.Throws<InvalidInputException>(() => MaterialText.Of(text)).Errors.Keys);

    [Fact]
    public void Half_a_character_is_refused() => Assert.Throws<InvalidInputException>(() => MaterialText.Of("a" + '\uD800'));

    [Fact]
    public void Bytes_that_are_no_UTF8_are_named()
    {
        var error = Assert.Throws<InvalidInputException>(() => MaterialText.Read([(byte)'a', 0xFF]));
        Assert.Equal("expected text in UTF-8, but byte 1 is none", error.Errors["content"][0]);
    }

    [Fact]
    public void The_largest_text_is_taken_and_a_larger_one_is_not()
    {
        Assert.Equal(MaterialText.MaxBytes, MaterialText.Of(new string('a', MaterialText.MaxBytes)).SizeBytes);
        Assert.Throws<InvalidInputException>(() => MaterialText.Read(Encoding.UTF8.GetBytes(new string('a', MaterialText.MaxBytes + 1))));
    }
}
