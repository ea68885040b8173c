namespace Ashlar.Cli.Connections;

/// <summary>Variables of a file <c>.env</c>: <c>NAME=value</c> a line, quotes and comments as shells have them.</summary>
internal static class EnvironmentFile
{
    public static IReadOnlyDictionary<string, string> Read(string folder)
    {
        var path = Path.Combine(folder, ".env");
        var variables = new Dictionary<string, string>();
        foreach (var line in File.Exists(path) ? File.ReadLines(path) : [])
        {
            var text = line.Trim();
            text = text.StartsWith("export ", StringComparison.Ordinal) ? text[7..].TrimStart() : text;
            if (text.Split('=', 2) is [var name, var value] && !text.StartsWith('#'))
            {
                variables[name.Trim()] = Value(value.Trim());
            }
        }

        return variables;
    }

    private static string Value(string text)
    {
        if (text is ['"' or '\'', ..] && text.IndexOf(text[0], 1) is > 0 and var end)
        {
            return text[1..end];
        }

        var comment = text.IndexOf(" #", StringComparison.Ordinal);
        return comment < 0 ? text : text[..comment].TrimEnd();
    }
}
