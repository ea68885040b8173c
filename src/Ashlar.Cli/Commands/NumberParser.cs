using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Ashlar.Cli.Commands;

/// <summary>Reads a number behind an option; one that is none, or out of range, is an error of the command line.</summary>
internal static class NumberParser
{
    /// <param name="option">Its name, as the message says it.</param>
    /// <param name="least">The smallest that is taken.</param>
    /// <param name="greatest">The greatest that is taken.</param>
    /// <param name="expected">What has to be written, such as <c>a number from 1 on</c>.</param>
    public static Func<ArgumentResult, T?> Nullable<T>(string option, T least, T greatest, string expected)
        where T : struct, INumber<T> => result => Read(result, option, least, greatest, expected) is (true, var number) ? number : null;

    /// <inheritdoc cref="Nullable"/>
    public static Func<ArgumentResult, T> Of<T>(string option, T least, T greatest, string expected)
        where T : struct, INumber<T> => result => Read(result, option, least, greatest, expected).Number;

    private static (bool IsRead, T Number) Read<T>(ArgumentResult result, string option, T least, T greatest, string expected)
        where T : struct, INumber<T>
    {
        if (result.Tokens is [var word] && T.TryParse(word.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= greatest)
        {
            return (true, number);
        }

        result.AddError($"{option} takes {expected}.");
        return (false, default);
    }
}
