using System.Globalization;

namespace Ashlar.Diagnostics;

/// <summary>
/// Prints a finding as a compiler does:
/// <code>
/// schema.prisma:7:17: error PSL0042: cuid() takes 1 or 2 as its version, but got 42
///   7 |   id String @id @default(cuid(42))
///     |                          ^^^^^^^^
///   help: write cuid(2), or remove the argument
/// </code>
/// </summary>
public sealed class DiagnosticPrinter(TextWriter output, bool colour = false)
{
    /// <summary>Longer source lines are cut round the marked place, so that a minified or hostile file stays readable.</summary>
    private const int MaxFrameWidth = 160;

    public void Print(Diagnostic diagnostic)
    {
        var severity = diagnostic.Severity switch
        {
            Severity.Error => Paint("31;1", "error"),
            Severity.Warning => Paint("33;1", "warning"),
            _ => Paint("36;1", "info"),
        };
        if (diagnostic.Location is { } place)
        {
            output.Write($"{Visible(place.ToString())}: ");
        }

        output.WriteLine($"{severity} {diagnostic.Code}: {Visible(diagnostic.Message)}");
        if (diagnostic.Location is { } location)
        {
            PrintFrame(location);
        }

        if (diagnostic.Help is { } help)
        {
            output.WriteLine($"  {Paint("36", "help:")} {Visible(help)}");
        }

        foreach (var line in diagnostic.Instead)
        {
            output.WriteLine($"        {Visible(line)}");
        }
    }

    private void PrintFrame(Location location)
    {
        var (file, span) = location;
        var start = location.Start;
        var line = file.Lines.SpanOf(start.Line);
        var text = file.TextOf(line);
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var from = Math.Min(span.Start, line.End) - line.Start;
        var to = Math.Max(from, Math.Min(span.End, line.End) - line.Start);
        var cut = text.Length > MaxFrameWidth ? Math.Max(0, Math.Min(from - MaxFrameWidth / 4, text.Length - MaxFrameWidth)) : 0;
        var shown = text.Substring(cut, Math.Min(MaxFrameWidth, text.Length - cut));
        var number = start.Line.ToString(CultureInfo.InvariantCulture);
        var before = Visible(shown[..(from - cut)]);
        var marks = Math.Max(1, Math.Min(to - cut, shown.Length) - (from - cut));
        output.WriteLine($"  {number} | {(cut > 0 ? "…" : "")}{Visible(shown)}");
        output.WriteLine($"  {new string(' ', number.Length)} | {(cut > 0 ? " " : "")}{new string(' ', before.Length)}{Paint("31;1", new string('^', marks))}");
    }

    /// <summary>Control characters of a user's file must not reach the terminal: they could rewrite what was printed.</summary>
    private static string Visible(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => c == '\t' ? " " : char.IsControl(c) ? "�" : c.ToString())) : text;

    private string Paint(string style, string text) => colour ? $"\e[{style}m{text}\e[0m" : text;
}
