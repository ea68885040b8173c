using UniversalMfe.Core;

namespace UniversalMfe.Tests;

public sealed class CurrenciesTests
{
    [Theory]
    [InlineData("EUR", 2)]
    [InlineData("USD", 2)]
    [InlineData("JPY", 0)]
    [InlineData("KWD", 2)]
    [InlineData("UZS", 2)]
    public void A_currency_has_decimal_places(string code, int places) => Assert.Equal(places, Currencies.PlacesOf(code));

    [Theory]
    [InlineData("eur")]
    [InlineData("DEM")]
    [InlineData("XXX")]
    [InlineData("")]
    [InlineData("EU")]
    public void What_is_no_currency_in_use_has_none(string code) => Assert.Null(Currencies.PlacesOf(code));

    [Theory]
    [InlineData("0.01", 2)]
    [InlineData("99999999.99", 2)]
    [InlineData("10.50", 2)]
    [InlineData("10.00", 0)]
    public void An_amount_that_can_be_paid_has_no_mistake(string amount, int places) =>
        Assert.Null(Currencies.Mistake(decimal.Parse(amount), places));

    [Theory]
    [InlineData("0", 2)]
    [InlineData("-1", 2)]
    [InlineData("0.001", 2)]
    [InlineData("0.5", 0)]
    [InlineData("100000000", 2)]
    public void An_amount_that_cannot_be_paid_has_one(string amount, int places) =>
        Assert.NotNull(Currencies.Mistake(decimal.Parse(amount), places));
}
