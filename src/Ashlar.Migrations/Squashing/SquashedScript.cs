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
    public static IReadOnlyList<(string Name, string Checksum)> Replaced(string script)
    {
        var replaced = new List<(string, string)>();
        foreach (var line in script.AsSpan().EnumerateLines())
        {
            if (!line.StartsWith(Prefix, StringComparison.Ordinal))
            {
                break;
            }

            if (line[Prefix.Length..].ToString().Split(' ') is [var name, var checksum])
            {
                replaced.Add((name, checksum));
            }
        }

        return replaced;
    }
}
