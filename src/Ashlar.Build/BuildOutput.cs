using Ashlar.Diagnostics;

namespace Ashlar.Build;

/// <summary>
/// Findings in the form that MSBuild and IDEs recognise
/// (https://learn.microsoft.com/visualstudio/msbuild/msbuild-diagnostic-format-for-tasks): one line each.
/// </summary>
internal static class BuildOutput
{
    public static void Write(TextWriter output, Diagnostic diagnostic, string schema)
    {
        var severity = diagnostic.Severity == Severity.Error ? "error" : "warning";
        var help = diagnostic.Help is { } text ? $"; {text}" : "";
        output.WriteLine(OneLine($"{Place(diagnostic, schema)}: {severity} {diagnostic.Code}: {diagnostic.Message}{help}"));
    }

    private static string Place(Diagnostic diagnostic, string schema)
    {
        if (diagnostic.Location is not { } location)
        {
            return schema;
        }

        var end = location.File.Lines.PositionOf(location.Span.End);
        return $"{Path.GetFullPath(location.File.Path)}({location.Start.Line},{location.Start.Column},{end.Line},{end.Column})";
    }

    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
}
