namespace CtoProjects.Core.Texts;

/// <summary>A part of a text.</summary>
/// <param name="Start">Its first UTF-16 unit.</param>
/// <param name="End">Behind its last one.</param>
public readonly record struct TextRange(int Start, int End)
{
    public int Length => End - Start;

    public string Of(string text) => text[Start..End];
}
