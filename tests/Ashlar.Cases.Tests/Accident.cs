using System.Text.RegularExpressions;

namespace Ashlar.Cases.Tests;

/// <summary>Something that happens to a text while it is written.</summary>
/// <param name="Name">What it is called among the tests.</param>
internal sealed partial record Accident(string Name, Func<string, Random, string> Happen)
{
    public static IReadOnlyList<Accident> All { get; } =
    [
        new("a line is lost", (text, random) => Change(Lines(text), random, (parts, at) => parts.RemoveAt(at))),
        new("a line stands twice", (text, random) => Change(Lines(text), random, (parts, at) => parts.Insert(at, parts[at]))),
        new("a line stands elsewhere", (text, random) => Change(Lines(text), random, (parts, at) => Move(parts, at, random.Next(parts.Count)))),
        new("a token is lost", (text, random) => Change(Tokens(text), random, (parts, at) => parts.RemoveAt(at))),
        new("a token stands twice", (text, random) => Change(Tokens(text), random, (parts, at) => parts.Insert(at, parts[at]))),
        new("a token stands elsewhere", (text, random) => Change(Tokens(text), random, (parts, at) => Move(parts, at, Math.Min(at + 2, parts.Count - 1)))),
        new("a token is another", (text, random) => Change(Tokens(text), random, (parts, at) => parts[at] = parts[random.Next(parts.Count)])),
    ];

    public override string ToString() => Name;

    private static List<string> Lines(string text) => [.. LineParts().Matches(text).Select(m => m.Value)];

    private static List<string> Tokens(string text) => [.. TokenParts().Matches(text).Select(m => m.Value)];

    private static string Change(List<string> parts, Random random, Action<List<string>, int> change)
    {
        if (parts.Count > 0)
        {
            change(parts, random.Next(parts.Count));
        }

        return string.Concat(parts);
    }

    private static void Move(List<string> parts, int from, int to)
    {
        var part = parts[from];
        parts.RemoveAt(from);
        parts.Insert(Math.Min(to, parts.Count), part);
    }

    [GeneratedRegex("[^\n]*\n|[^\n]+$")]
    private static partial Regex LineParts();

    [GeneratedRegex("""//[^\n]*|"(?:\\.|[^"\\\n])*"|@@?|[\p{L}\p{N}_]+|[ \t]+|\r?\n|\p{Cs}{2}|.""")]
    private static partial Regex TokenParts();
}
