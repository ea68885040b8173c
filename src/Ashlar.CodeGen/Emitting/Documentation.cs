namespace Ashlar.CodeGen.Emitting;

/// <summary>The schema's comments as documentation of C#.</summary>
internal static class Documentation
{
    /// <summary>Writes a summary; nothing for an absent text.</summary>
    public static void Summary(this CodeWriter code, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            code.Element("summary", Escape(text.Trim()));
        }
    }

    /// <summary>Writes a summary whose text is markup already.</summary>
    public static void SummaryMarkup(this CodeWriter code, string markup) => code.Element("summary", markup);

    /// <summary>The schema's text, and behind it a sentence of ours.</summary>
    public static void Summary(this CodeWriter code, string? text, string markup) =>
        code.Element("summary", string.IsNullOrWhiteSpace(text) ? markup : $"{Escape(text.Trim())}\n{markup}");

    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static void Element(this CodeWriter code, string name, string markup)
    {
        var lines = markup.ReplaceLineEndings("\n").Split('\n');
        if (lines is [var only])
        {
            code.Line($"/// <{name}>{only}</{name}>");
            return;
        }

        code.Line($"/// <{name}>");
        foreach (var line in lines)
        {
            code.Line($"/// {line}".TrimEnd());
        }

        code.Line($"/// </{name}>");
    }
}
