using System.Text.RegularExpressions;
using Ashlar.Testing;

namespace Ashlar.CodeGen.Tests.QueryDoc;

/// <summary>What <c>docs/queries.md</c> shows: its schema, its C# blocks, and the code in the last column of the tables whose head names Ashlar.</summary>
internal sealed partial class QuerySamples
{
    private readonly string[] _lines = File.ReadAllLines(Repository.PathOf("docs", "queries.md"));

    public string Schema => Blocks("prisma").Single();

    /// <summary>Whole statements.</summary>
    public IEnumerable<string> Statements => Blocks("csharp");

    /// <summary>One expression each: a call to await, or a query to read. Where the head of the column holds code, a cell stands in the place of its <c>…</c>.</summary>
    public IEnumerable<string> Expressions
    {
        get
        {
            string? frame = null;
            foreach (var line in _lines)
            {
                if (!line.StartsWith('|'))
                {
                    frame = null;
                    continue;
                }

                var cell = ColumnBorder().Split(line)[^2];
                if (frame is null)
                {
                    frame = cell.TrimStart().StartsWith("Ashlar", StringComparison.Ordinal) ? CodeIn(cell).SingleOrDefault("…") : "";
                }
                else if (frame is not "")
                {
                    foreach (var code in CodeIn(cell).Where(c => c.Contains('.')))
                    {
                        yield return frame.Replace("…", code, StringComparison.Ordinal);
                    }
                }
            }
        }
    }

    private static IEnumerable<string> CodeIn(string cell) =>
        CodeSpan().Matches(cell).Select(m => m.Groups[1].Value.Replace("\\|", "|", StringComparison.Ordinal));

    private IEnumerable<string> Blocks(string language)
    {
        var text = string.Join('\n', _lines);
        return Block().Matches(text).Where(m => m.Groups[1].Value == language).Select(m => m.Groups[2].Value);
    }

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex ColumnBorder();

    [GeneratedRegex("(?<!`)`([^`]+)`(?!`)")]
    private static partial Regex CodeSpan();

    [GeneratedRegex("^```(\\w+)\n(.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
