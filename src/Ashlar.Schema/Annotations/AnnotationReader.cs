using System.Text;
using Ashlar.Diagnostics;

namespace Ashlar.Schema.Annotations;

/// <summary>Walks over the characters of one comment line.</summary>
internal sealed class AnnotationReader(SourceFile file, TextSpan span)
{
    public SourceFile File { get; } = file;

    public int Position { get; set; } = span.Start;

    public int End { get; } = span.End;

    public string Rest => File.Text[Position..End];

    private char Current => Position < End ? File.Text[Position] : '\0';

    public void SkipBlanks()
    {
        while (char.IsWhiteSpace(Current))
        {
            Position++;
        }
    }

    /// <summary><c>@word</c>, of which the word is returned; otherwise the reader does not move.</summary>
    public string? TryReadName()
    {
        if (Current != '@' || Position + 1 >= End || !char.IsAsciiLetter(File.Text[Position + 1]))
        {
            return null;
        }

        var start = ++Position;
        while (char.IsAsciiLetterOrDigit(Current) || Current is '_' or '-' or '.' or '/' or '?')
        {
            Position++;
        }

        while (File.Text[Position - 1] is '.' or '-' or '/')
        {
            Position--;
        }

        return File.Text[start..Position];
    }

    /// <summary>
    /// The arguments in parentheses, or none; <see langword="null"/> when what follows the name is neither those nor the
    /// end of a word.
    /// </summary>
    /// <param name="areExpected">Parentheses behind a blank are arguments too, not a remark.</param>
    public IReadOnlyList<AnnotationArgumentSyntax>? ReadArguments(bool areExpected)
    {
        var afterName = Position;
        if (areExpected)
        {
            SkipBlanks();
        }

        if (Current != '(')
        {
            Position = afterName;
            return Position == End || char.IsWhiteSpace(Current) ? [] : null;
        }

        Position++;
        var arguments = new List<AnnotationArgumentSyntax>();
        SkipBlanks();
        while (Current != ')')
        {
            if (ReadArgument() is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
            SkipBlanks();
            if (Current == ',')
            {
                Position++;
                SkipBlanks();
                if (Current == ')')
                {
                    return null;
                }
            }
            else if (Current != ')')
            {
                return null;
            }
        }

        Position++;
        return arguments;
    }

    private AnnotationArgumentSyntax? ReadArgument()
    {
        var start = Position;
        var name = TryReadArgumentName();
        if (Current == '"')
        {
            return ReadQuoted() is { } text ? new AnnotationArgumentSyntax(File, new TextSpan(start, Position), name, text, isQuoted: true) : null;
        }

        var valueStart = Position;
        SkipBareValue();
        var value = File.Text[valueStart..Position].TrimEnd();
        return value.Length == 0 ? null : new AnnotationArgumentSyntax(File, new TextSpan(start, valueStart + value.Length), name, value, isQuoted: false);
    }

    /// <summary><c>name:</c>, but not the <c>global::</c> of a C# type.</summary>
    private string? TryReadArgumentName()
    {
        var start = Position;
        while (char.IsAsciiLetterOrDigit(Current) || Current == '_')
        {
            Position++;
        }

        var name = File.Text[start..Position];
        SkipBlanks();
        if (name.Length == 0 || Current != ':' || (Position + 1 < End && File.Text[Position + 1] == ':'))
        {
            Position = start;
            return null;
        }

        Position++;
        SkipBlanks();
        return name;
    }

    /// <summary>A backslash is one, so that patterns read as they are; only <c>\"</c> is a quote inside.</summary>
    private string? ReadQuoted()
    {
        var text = new StringBuilder();
        for (Position++; Position < End; Position++)
        {
            if (Current == '"')
            {
                Position++;
                return text.ToString();
            }

            if (Current == '\\' && Position + 1 < End && File.Text[Position + 1] == '"')
            {
                Position++;
            }

            text.Append(Current);
        }

        return null;
    }

    /// <summary>Up to the next comma or closing parenthesis that is not inside brackets of the value: <c>Dictionary&lt;string, int&gt;</c>.</summary>
    private void SkipBareValue()
    {
        for (var depth = 0; Position < End; Position++)
        {
            if (depth == 0 && Current is ',' or ')')
            {
                return;
            }

            depth = Current switch
            {
                '(' or '<' or '[' => depth + 1,
                ')' or '>' or ']' => Math.Max(0, depth - 1),
                _ => depth,
            };
        }
    }
}
