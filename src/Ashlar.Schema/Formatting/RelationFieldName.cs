using System.Text;
using Ashlar.Schema.Symbols;

namespace Ashlar.Schema.Formatting;

/// <summary>What an added relation field is called: the other model's name in camel case, in the plural for a list.</summary>
internal static class RelationFieldName
{
    public static string For(ModelSymbol model) => CamelCase(model.Name);

    public static string ForList(ModelSymbol model) => EnglishPlural.Of(CamelCase(model.Name));

    /// <summary>
    /// Words end at an underscore, behind a digit, and between a small and a capital letter. Only ASCII letters change, and
    /// a name that starts with several capitals loses all of them: <c>APIKey_v2</c> is <c>apikeyV2</c>.
    /// </summary>
    private static string CamelCase(string name)
    {
        var result = new StringBuilder(name.Length);
        var startsWord = false;
        var isBehindSmallLetter = false;
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsDigit(rune))
            {
                result.Append(rune);
                startsWord = true;
            }
            else if (!Rune.IsLetter(rune))
            {
                startsWord = result.Length > 0;
            }
            else if (startsWord || (isBehindSmallLetter && Rune.IsUpper(rune)))
            {
                result.Append(rune.IsAscii ? Rune.ToUpperInvariant(rune) : rune);
                startsWord = false;
            }
            else
            {
                result.Append(rune.IsAscii ? Rune.ToLowerInvariant(rune) : rune);
                isBehindSmallLetter = Rune.IsLower(rune);
            }
        }

        return result.ToString();
    }
}
