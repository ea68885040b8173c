using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Parsing;

/// <summary>What the parsers of one file share: the place, the findings, and why the current line was not understood.</summary>
internal sealed class ParseContext(SourceFile file)
{
    private readonly NamePool _names = new();
    private int _furthest;

    public SourceFile File { get; } = file;

    public TokenCursor Cursor { get; } = new(file);

    public List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>What was expected at the furthest place reached since <see cref="Start"/>, for the message about an invalid line.</summary>
    public string? Expected { get; private set; }

    public bool IsNestedTooDeeply { get; set; }

    /// <summary>Starts an attempt that <see cref="GiveUp"/> can undo.</summary>
    public Attempt Start()
    {
        Expected = null;
        _furthest = -1;
        IsNestedTooDeeply = false;
        return new Attempt(Cursor.Mark, Diagnostics.Count);
    }

    public void GiveUp(Attempt attempt)
    {
        Cursor.Rewind(attempt.Mark);
        Diagnostics.RemoveRange(attempt.DiagnosticCount, Diagnostics.Count - attempt.DiagnosticCount);
    }

    /// <summary>Takes a token, or notes that it was expected.</summary>
    public bool Require(TokenKind kind, string description) => Cursor.TryTake(kind) || Fail(description);

    /// <summary>Notes what was expected here; always false.</summary>
    public bool Fail(string expected)
    {
        var offset = Cursor.Current.Span.Start;
        if (offset > _furthest)
        {
            (_furthest, Expected) = (offset, $"{expected}, but got {Describe(Cursor.Current)}");
        }

        return false;
    }

    public NameSyntax Name(TextSpan span) => new(File, span, _names.Get(File.Text.AsSpan(span.Start, span.Length)));

    public Location At(TextSpan span) => new(File, span);

    public TextSpan SpanFrom(int start) => new(start, Cursor.LastEnd);

    private string Describe(Token token) => token.Kind switch
    {
        TokenKind.EndOfFile => "the end of the file",
        TokenKind.LineBreak => "the end of the line",
        TokenKind.Comment or TokenKind.DocComment or TokenKind.BlockComment => "a comment",
        _ => $"\"{File.TextOf(token.Span)}\"",
    };

    internal readonly record struct Attempt(int Mark, int DiagnosticCount);
}
