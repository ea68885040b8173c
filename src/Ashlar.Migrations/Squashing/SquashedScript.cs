using System.Text;

namespace Ashlar.Migrations.Squashing;

/// <summary>The first lines of a migration that stands for several: which ones, and what their scripts were.</summary>
public static class SquashedScript
{
    private const string Prefix = "-- Replaces ";

    internal static string Write(IEnumerable<(string Name, string Checksum)> replaced, string script)
    {
        var text = new StringBuilder();
        foreach (var (name, checksum) in replaced)
        {
            text.Append($"{Prefix}{name} {checksum}\n");
        }

        return text.Append('\n').Append(script).ToString();
    }

    /// <summary>Name and checksum of each migration that the script stands for; none for any other script.</summary>
    public static IReadOnlyList<(string Name, string Checksum)> Replaced(string script) =>
    [
        .. script.ReplaceLineEndings("\n").Split('\n')
            .TakeWhile(l => l.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(l => l[Prefix.Length..].Split(' '))
            .Where(p => p.Length == 2).Select(p => (p[0], p[1])),
    ];
}
