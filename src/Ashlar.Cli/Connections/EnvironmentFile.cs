using System.Text.RegularExpressions;

namespace Ashlar.Cli.Connections;

/// <summary>
/// The variables of a file <c>.env</c>, read as the npm packages dotenv and dotenv-expand read it, which is how Prisma
/// does: https://github.com/motdotla/dotenv#what-rules-does-the-parsing-engine-follow
/// </summary>
internal static partial class EnvironmentFile
{
    public const string Name = ".env";

    /// <returns>Empty where there is no such file.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static IReadOnlyDictionary<string, EnvironmentValue> Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        return File.Exists(path) ? Parse(File.ReadAllText(path)) : new Dictionary<string, EnvironmentValue>();
    }

    /// <summary>The values as written; a name that stands twice has the last one.</summary>
    public static IReadOnlyDictionary<string, EnvironmentValue> Parse(string text)
    {
        var lines = text.ReplaceLineEndings("\n");
        var variables = new Dictionary<string, EnvironmentValue>();
        foreach (Match match in Assignment().Matches(lines))
        {
            variables[match.Groups["name"].Value] = Value(match.Groups["value"].Value.Trim(), Follower(lines, match.Groups["value"]));
        }

        return variables;
    }

    /// <summary>Puts values in for <c>$NAME</c> and <c>${NAME}</c>; <c>\$</c> is a dollar sign.</summary>
    /// <param name="value">The text to fill.</param>
    /// <param name="find">The value of a variable; what has none becomes empty.</param>
    public static string Expand(string value, Func<string, string?> find) => Reference().Replace(
        value,
        match => match.Value is ['\\', .. var escaped] ? escaped : find(match.Groups["name"].Value) ?? "");

    private static EnvironmentValue Value(string text, char? follower)
    {
        if (text is not [('"' or '\'' or '`') and var quote, .., var end] || end != quote)
        {
            return new EnvironmentValue(text, IsCutAtHash: follower == '#' && text.Length > 0);
        }

        var inner = text[1..^1];
        return new EnvironmentValue(quote == '"' ? inner.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\r", "\r", StringComparison.Ordinal) : inner, IsCutAtHash: false);
    }

    /// <summary>A comment begins at any <c>#</c>, also in the middle of a value: what follows directly was hardly meant as one.</summary>
    private static char? Follower(string text, Group value)
    {
        var end = value.Index + value.Length;
        return value.Length > 0 && end < text.Length && !char.IsWhiteSpace(text[end - 1]) ? text[end] : null;
    }

    [GeneratedRegex(
        """^[^\S\n]*(?:export[^\S\n]+)?(?<name>[A-Za-z0-9_.-]+)(?:[^\S\n]*=|:[^\S\n])(?<value>\s*'(?:\\'|[^'])*'|\s*"(?:\\"|[^"])*"|\s*`(?:\\`|[^`])*`|[^#\n]+)?[^\S\n]*(?:#.*)?$""",
        RegexOptions.Multiline)]
    private static partial Regex Assignment();

    [GeneratedRegex("""\\?\$(?:\{(?<name>[A-Za-z0-9_]+)\}|(?<name>[A-Za-z0-9_]+))""")]
    private static partial Regex Reference();
}

/// <param name="IsCutAtHash">An unquoted value that ended at a <c>#</c> with no blank before it.</param>
internal sealed record EnvironmentValue(string Text, bool IsCutAtHash);
