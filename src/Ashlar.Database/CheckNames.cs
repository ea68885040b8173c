namespace Ashlar.Database;

/// <summary>The names of CHECK constraints that a schema file asks for.</summary>
public static class CheckNames
{
    /// <summary>Not one that a database gives to constraints without a name, so that those of others are never taken for ours.</summary>
    public const string Suffix = "_valid";

    public static string For(string subject) => subject + Suffix;

    public static bool IsOurs(string name) => name.TrimEnd("0123456789".ToCharArray()).EndsWith(Suffix, StringComparison.Ordinal);

    /// <summary>The name, cut to the longest that the database takes, with a number where it is taken.</summary>
    public static string Unique(string name, HashSet<string> taken, int limit)
    {
        for (var number = 1; ; number++)
        {
            var ending = number == 1 ? "" : $"{number}";
            var stem = name.EndsWith(Suffix, StringComparison.Ordinal) ? name[..^Suffix.Length] : name;
            var suffix = name[stem.Length..] + ending;
            var candidate = stem.Length + suffix.Length <= limit ? stem + suffix : stem[..(limit - suffix.Length)] + suffix;
            if (taken.Add(candidate))
            {
                return candidate;
            }
        }
    }
}
