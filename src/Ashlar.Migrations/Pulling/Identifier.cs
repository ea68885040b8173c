using System.Text.RegularExpressions;

namespace Ashlar.Migrations.Pulling;

/// <summary>Names of the schema language: a letter, then letters, digits and underscores.</summary>
internal static partial class Identifier
{
    /// <summary>What stands for the empty value of an enum.</summary>
    public const string EmptyValue = "EMPTY_ENUM_VALUE";

    /// <summary>The name as far as the language can say it; empty where nothing is left. Prisma makes the same names.</summary>
    public static string From(string name) => Other().Replace(BeforeFirstLetter().Replace(name, ""), "_");

    /// <summary>The name, with a number behind it where it is taken.</summary>
    public static string Unique(string name, ISet<string> taken)
    {
        var candidate = name;
        for (var number = 2; !taken.Add(candidate); number++)
        {
            candidate = $"{name}_{number}";
        }

        return candidate;
    }

    [GeneratedRegex("^[^a-zA-Z]+")]
    private static partial Regex BeforeFirstLetter();

    [GeneratedRegex("[^_a-zA-Z0-9]")]
    private static partial Regex Other();
}
