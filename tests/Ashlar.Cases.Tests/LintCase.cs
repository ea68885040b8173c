using System.Text;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.Lint;
using Ashlar.Testing;

namespace Ashlar.Cases.Tests;

/// <summary>
/// <c>tests/cases/lint/&lt;database&gt;/&lt;CODE&gt;/&lt;case&gt;.sql</c>: a migration on top of the database's <c>before.sql</c>, with
/// what is found in it as comment lines at its end. The rule of the folder runs whatever its usual level.
/// </summary>
internal sealed class LintCase
{
    private const string Mark = "-- migration.sql:";
    private readonly string _path;
    private readonly IDialect _dialect;

    /// <param name="path">Relative to <c>tests/cases</c>.</param>
    public LintCase(string path)
    {
        _path = Path.Combine(CaseFolder.Root, path);
        var parts = path.Split('/');
        (_dialect, Code) = (LintCases.Dialect(parts[1]), parts[2]);
        var text = File.ReadAllText(_path);
        var end = text.IndexOf($"\n{Mark}", StringComparison.Ordinal);
        Script = end < 0 ? text : text[..end];
        Expected = end < 0 ? "" : text[end..];
    }

    public string Code { get; }

    public string Database => _dialect.Name;

    public string Script { get; }

    public string Expected { get; }

    public LintReport Report => LintCases.Lint(_dialect, Script, Code);

    /// <param name="end">Where the script is cut off.</param>
    public LintReport LintUpTo(int end) => LintCases.Lint(_dialect, Script[..end], Code);

    public string Actual => Render([.. Report.ToDiagnostics()]);

    public void Accept(string findings) => File.WriteAllText(_path, Script + findings);

    private static string Render(IReadOnlyCollection<Diagnostic> diagnostics)
    {
        var text = new StringWriter { NewLine = "\n" };
        var printer = new DiagnosticPrinter(text);
        foreach (var diagnostic in diagnostics)
        {
            printer.Print(diagnostic);
        }

        return diagnostics.Count == 0 ? "" : "\n" + string.Concat(text.ToString().TrimEnd('\n').Split('\n').Select(l => $"-- {l}".TrimEnd() + "\n"));
    }
}
