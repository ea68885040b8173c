namespace Ashlar.Benchmarks;

/// <summary>A report in parts that are measured one by one: each begins with a line <c>## name</c>.</summary>
internal static class ReportSections
{
    /// <summary>Puts a part in the place of the one with the same first line, or at the end.</summary>
    public static void Replace(string file, string section)
    {
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        var head = section[..(section.IndexOf('\n', StringComparison.Ordinal) + 1)];
        var start = text.IndexOf(head, StringComparison.Ordinal);
        if (start < 0)
        {
            File.WriteAllText(file, $"{text.TrimEnd()}\n\n{section.TrimEnd()}\n".TrimStart());
            return;
        }

        var end = text.IndexOf("\n## ", start, StringComparison.Ordinal);
        File.WriteAllText(file, $"{text[..start]}{section.TrimEnd()}\n{(end < 0 ? "" : text[end..])}");
    }
}
