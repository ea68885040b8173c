using System.Text;
using Ashlar.Diagnostics;
using Ashlar.Testing;

namespace Ashlar.Cases.Tests;

/// <summary>
/// A schema under <c>tests/cases</c>: a file, or a folder named <c>*.prisma</c> whose files are one schema. The errors
/// that it has stand as comment lines at the end of its (last) file; without them it is valid.
/// </summary>
internal sealed class SchemaCase
{
    private readonly string _lastFile;
    private readonly string _lastText;

    /// <param name="path">Relative to <c>tests/cases</c>.</param>
    public SchemaCase(string path)
    {
        var full = Repository.PathOf("tests", "cases", path);
        var files = Directory.Exists(full)
            ? Directory.GetFiles(full, "*.prisma", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray()
            : [full];
        _lastFile = files[^1];
        _lastText = Read(_lastFile);
        var end = StartOfExpectation(_lastText);
        Expected = _lastText[end..];
        Files = [.. files.Select(f => new SourceFile(
            Path.GetRelativePath(Directory.Exists(full) ? full : Path.GetDirectoryName(full)!, f),
            f == _lastFile ? _lastText[..end] : Read(f)))];
    }

    /// <summary>The schema's files without the expectation.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <summary>The comment lines at the end, with the empty line before them.</summary>
    public string Expected { get; }

    public IReadOnlyList<(string Name, string Text)> ForOracle => [.. Files.Select(f => (f.Path, f.Text))];

    /// <summary>Puts the findings at the end of the schema, as its expectation.</summary>
    public void Accept(string expectation) => File.WriteAllText(_lastFile, Files[^1].Text + expectation);

    /// <summary>The findings as they stand in the file.</summary>
    public static string Render(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var text = new StringWriter { NewLine = "\n" };
        var printer = new DiagnosticPrinter(text);
        foreach (var diagnostic in diagnostics)
        {
            printer.Print(diagnostic);
        }

        var lines = text.ToString().TrimEnd('\n').Split('\n');
        return diagnostics.Count == 0 ? "" : "\n" + string.Concat(lines.Select(l => $"// {l}".TrimEnd() + "\n"));
    }

    // The framework's own reading would take a byte order mark away.
    private static string Read(string path) => Encoding.UTF8.GetString(File.ReadAllBytes(path));

    // The last block of comment lines is the expectation if it looks like one: a comment of the schema's own may end a file.
    private static int StartOfExpectation(string text)
    {
        var start = text.Length;
        while (start > 0)
        {
            var line = text.LastIndexOf('\n', Math.Max(0, start - 2)) + 1;
            if (!text.AsSpan(line).StartsWith("// "))
            {
                break;
            }

            start = line;
        }

        var block = text[start..];
        return block.Contains(": error ", StringComparison.Ordinal) || block.Contains(": warning ", StringComparison.Ordinal)
            ? start - (start > 0 && text.AsSpan(0, start).EndsWith("\n\n") ? 1 : 0)
            : text.Length;
    }
}
