namespace UniversalMfe.Core;

/// <summary>The currencies of ISO 4217 that are in use, each with the decimal places of its smaller unit.</summary>
/// <remarks>Codes for metals, funds and tests are left out: nobody pays with them. Source: ISO 4217, list one.</remarks>
public static class Currencies
{
    /// <summary>What <c>payments.amount</c> can hold, DECIMAL(10, 2).</summary>
    public const int MaxPlaces = 2;

    /// <inheritdoc cref="MaxPlaces"/>
    public const decimal MaxAmount = 99_999_999.99m;

    private const string WithoutPlaces = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";

    private const string WithTwoPlaces = """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD
        EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL
        MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR
        SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VES WST XCD XCG YER ZAR ZMW ZWG
        """;

    // Their smallest unit is below what the column can hold; whole hundredths are fine.
    private const string WithThreePlaces = "BHD IQD JOD KWD LYD OMR TND";

    private static readonly Dictionary<string, int> s_places = new(
        [.. In(WithoutPlaces, 0), .. In(WithTwoPlaces, MaxPlaces), .. In(WithThreePlaces, MaxPlaces)], StringComparer.Ordinal);

    /// <summary>The decimal places that an amount may have.</summary>
    /// <returns><see langword="null"/> where there is no such currency.</returns>
    public static int? PlacesOf(string code) => s_places.TryGetValue(code, out var places) ? places : null;

    /// <summary>What is wrong with an amount.</summary>
    /// <returns><see langword="null"/> where nothing is.</returns>
    public static string? Mistake(decimal amount, int places) => amount switch
    {
        <= 0 => "has to be more than 0",
        > MaxAmount => $"is at most {MaxAmount}",
        _ when decimal.Round(amount, places) != amount => places == 0 ? "has no decimal places in this currency" : $"has at most {places} decimal places in this currency",
        _ => null,
    };

    private static IEnumerable<KeyValuePair<string, int>> In(string codes, int places) =>
        codes.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(c => KeyValuePair.Create(c, places));
}
