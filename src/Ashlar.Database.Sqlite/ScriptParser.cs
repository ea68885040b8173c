using SQLitePCL;

namespace Ashlar.Database.Sqlite;

/// <param name="Offset">Where the statement starts in the script, behind white space and comments.</param>
internal sealed record ScriptStatement(string Text, int Offset)
{
    /// <summary>The words that the statement starts with, in capitals and without quotes: enough to know its kind.</summary>
    public string[] Words { get; } = [.. Text.Split([' ', '\t', '\r', '\n', '(', ')', ',', '=', ';'], StringSplitOptions.RemoveEmptyEntries).Take(8)];

    public bool StartsWith(params string[] words) =>
        Words.Length >= words.Length && words.Zip(Words).All(w => w.First.Equals(w.Second, StringComparison.OrdinalIgnoreCase));
}

/// <summary>
/// Splits a script into statements. A semicolon ends one where the database itself says so, which knows strings,
/// comments and the bodies of triggers: https://www.sqlite.org/c3ref/complete.html
/// </summary>
internal static class ScriptParser
{
    public static IReadOnlyList<ScriptStatement> Parse(string script)
    {
        NativeLibrary.EnsureLoaded();
        var statements = new List<ScriptStatement>();
        var start = 0;
        for (var end = script.IndexOf(';'); end >= 0; end = script.IndexOf(';', end + 1))
        {
            if (raw.sqlite3_complete(script[start..(end + 1)]) != 0)
            {
                Add(statements, script, start, end + 1);
                start = end + 1;
            }
        }

        Add(statements, script, start, script.Length);
        return statements;
    }

    private static void Add(List<ScriptStatement> statements, string script, int start, int end)
    {
        var first = SkipBlank(script, start, end);
        var text = script[first..end].TrimEnd();
        if (text.Length > 0 && text != ";")
        {
            statements.Add(new ScriptStatement(text, first));
        }
    }

    private static int SkipBlank(string script, int start, int end)
    {
        while (start < end)
        {
            var rest = script.AsSpan(start, end - start);
            var next = rest switch
            {
                ['-', '-', ..] => rest.IndexOf('\n') is >= 0 and var line ? line + 1 : rest.Length,
                ['/', '*', ..] => rest.IndexOf("*/") is >= 0 and var close ? close + 2 : rest.Length,
                [var c, ..] when char.IsWhiteSpace(c) || c == '\uFEFF' => 1,
                _ => 0,
            };
            if (next == 0)
            {
                return start;
            }

            start += next;
        }

        return end;
    }
}
