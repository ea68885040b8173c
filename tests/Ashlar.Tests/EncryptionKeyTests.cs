using Ashlar.Encryption;

namespace Ashlar.Tests;

public class EncryptionKeyTests
{
    private const string Secret = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private static readonly EncryptedColumn s_column = new("users", "email", IsDeterministic: true);

    [Fact]
    public void Keys_are_read_in_order()
    {
        var keys = EncryptionKeys.Parse($"2026:{Secret}, 2025:{Secret}").Keys;

        Assert.Equal(["2026", "2025"], keys.Select(k => k.Id));
        Assert.Equal("EncryptionKey 2026", keys[0].ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")]
    [InlineData("a:c2hvcnQ=")]
    [InlineData("a:not base64")]
    [InlineData("a:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=,a:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")]
    public void What_is_no_key_is_refused_and_not_repeated(string? text)
    {
        var error = Assert.Throws<EncryptionKeyMissingException>(() => EncryptionKeys.Parse(text));

        Assert.DoesNotContain("MDEy", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("c2hv", error.Message, StringComparison.Ordinal);
    }

    // Made outside of .NET from the description of the format, which must not change: values of years ago have to be read.
    [Fact]
    public void What_was_stored_by_the_first_version_is_read()
    {
        var cipher = new FieldCipher(EncryptionKeys.Parse($"k:{Secret}"));
        const string Stored = "ashlar1d.k.9KZ4bKJ0xr8HIRU32iF7BgfX4bMtlorOJKLrHubQ1Fg2HZZXSa33Dr_byXU";

        Assert.Equal(Stored, cipher.Encrypt("ann@test.com", s_column));
        Assert.Equal("ann@test.com", cipher.Decrypt(Stored, s_column));
    }

    [Fact]
    public void A_value_is_bound_to_its_column_and_to_how_it_was_encrypted()
    {
        var cipher = new FieldCipher(EncryptionKeys.Parse($"k:{Secret}"));
        var stored = cipher.Encrypt("ann@test.com", s_column);

        Assert.Throws<TamperedValueException>(() => cipher.Decrypt(stored, s_column with { Table = "others" }));
        Assert.Throws<TamperedValueException>(() => cipher.Decrypt(stored, s_column with { Column = "name" }));
        Assert.Throws<TamperedValueException>(() => cipher.Decrypt(stored, s_column with { IsDeterministic = false }));
        Assert.Throws<TamperedValueException>(() => cipher.Decrypt(stored[..20], s_column));
        Assert.True(cipher.IsCurrent(stored, s_column));
        Assert.False(cipher.IsCurrent(stored, s_column with { IsDeterministic = false }));
    }
}
