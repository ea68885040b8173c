using Ashlar.Diagnostics;
using Ashlar.Psl.Syntax;
using Ashlar.Schema.Diagnostics;

namespace Ashlar.Schema.Annotations;

/// <summary>
/// Finds annotations in documentation comments. They stand at the start of a line, one after the other; what follows
/// them, and every other line, is text for people.
/// </summary>
internal sealed class AnnotationParser
{
    /// <summary>Tags of documentation tools. They start a line as annotations do, and are text to us.</summary>
    private static readonly HashSet<string> DocumentationTags =
        ["deprecated", "example", "internal", "link", "note", "param", "remarks", "returns", "see", "since", "summary", "throws", "todo"];

    private readonly List<string> _text = [];
    private readonly List<AnnotationSyntax> _annotations = [];
    private readonly List<Diagnostic> _diagnostics = [];

    private AnnotationParser()
    {
    }

    public static AnnotatedDocumentation Parse(IEnumerable<CommentSyntax> lines)
    {
        var parser = new AnnotationParser();
        foreach (var line in lines)
        {
            parser.ParseLine(line);
        }

        var text = string.Join('\n', parser._text).Trim();
        return new AnnotatedDocumentation(text.Length == 0 ? null : text, parser._annotations, parser._diagnostics);
    }

    private void ParseLine(CommentSyntax line)
    {
        var reader = new AnnotationReader(line.File, new TextSpan(line.Span.Start + 3, line.Span.End));
        var isAnnotated = false;
        reader.SkipBlanks();
        while (TryParseAnnotation(reader))
        {
            isAnnotated = true;
            reader.SkipBlanks();
        }

        var rest = reader.Rest.Trim();
        if (!isAnnotated || rest.Length > 0)
        {
            _text.Add(rest);
        }
    }

    /// <summary>Reads an annotation, or leaves the reader where it is.</summary>
    private bool TryParseAnnotation(AnnotationReader reader)
    {
        var start = reader.Position;
        if (reader.TryReadName() is not { } name)
        {
            return false;
        }

        if (AnnotationRules.Find(name) is not { } rule)
        {
            // "@zod.email()", "@scope/package" and "@encrypted?mode=strict" are other tools' names.
            if (!DocumentationTags.Contains(name) && !name.AsSpan().ContainsAny('.', '/', '?'))
            {
                _diagnostics.Add(AnnotationDiagnostics.Unknown(name, new Location(reader.File, new TextSpan(start, reader.Position))));
            }

            reader.Position = start;
            return false;
        }

        if (reader.ReadArguments(rule.TakesArguments) is not { } arguments)
        {
            var span = new TextSpan(start, Math.Max(reader.Position, start + 1));
            _diagnostics.Add(AnnotationDiagnostics.Malformed(name, new Location(reader.File, span)));
            reader.Position = reader.End;
            return true;
        }

        _annotations.Add(new AnnotationSyntax(reader.File, new TextSpan(start, reader.Position), name, arguments));
        return true;
    }
}
