using Ashlar.Diagnostics;
using Ashlar.Psl.Diagnostics;
using Ashlar.Psl.Parsing;
using Ashlar.Psl.Syntax;

namespace Ashlar.Psl;

/// <summary>
/// Reads one schema file. Every text has a tree: what is not understood is an <see cref="InvalidSyntax"/> line and a
/// diagnostic, and reading goes on behind it.
/// </summary>
public sealed class SchemaParser
{
    private readonly ParseContext _context;
    private readonly TokenCursor _cursor;
    private readonly BlockParser _blocks;
    private readonly ForwardSearch _closingBrace;
    private readonly PendingDocumentation _documentation = new();

    private SchemaParser(SourceFile file)
    {
        _context = new ParseContext(file);
        _cursor = _context.Cursor;
        _blocks = new BlockParser(_context);
        _closingBrace = new ForwardSearch(file.Text, "}");
    }

    public static SchemaSyntax Parse(SourceFile file)
    {
        var parser = new SchemaParser(file);
        var members = new List<SyntaxNode>();
        while (parser._cursor.Current.Kind != TokenKind.EndOfFile)
        {
            members.Add(parser.ParseMember());
        }

        return new SchemaSyntax(file, parser._cursor.Tokens, members, parser._context.Diagnostics);
    }

    private SyntaxNode ParseMember()
    {
        var kind = _cursor.Current.Kind;
        if (CommentParser.IsComment(kind))
        {
            var comment = CommentParser.ParseOwnLine(_context);
            _documentation.Add(comment);
            return comment;
        }

        var member = kind switch
        {
            TokenKind.LineBreak => BlankLinesParser.Parse(_context),
            TokenKind.Word => _blocks.ParseBlock(_documentation) ?? (SyntaxNode?)ParseTypeAlias() ?? ParseUnknownBlock() ?? ParseInvalidLine(),
            _ => ParseInvalidLine(),
        };
        _documentation.Clear();
        return member;
    }

    /// <summary><c>type Name = Base @attributes</c>, which the language had once.</summary>
    private InvalidSyntax? ParseTypeAlias()
    {
        var attempt = _context.Start();
        var start = _cursor.Current.Span.Start;
        if (_blocks.ParseHeader() is { Kind.Keyword: "type" } header
            && _cursor.TryTake(TokenKind.Equals)
            && _blocks.ParseAliased() is { } end)
        {
            var alias = new InvalidSyntax(_context.File, new TextSpan(start, end));
            _context.GiveUp(attempt with { Mark = _cursor.Mark });
            _context.Diagnostics.Add(LineDiagnostics.TypeAlias(alias.Location, header.Name.Value));
            return alias;
        }

        _context.GiveUp(attempt);
        return null;
    }

    /// <summary>A word and a brace at the end of the line: everything up to the next closing brace is taken for its block.</summary>
    private InvalidSyntax? ParseUnknownBlock()
    {
        var attempt = _context.Start();
        var word = _cursor.Take();
        if (_cursor.TryTake(TokenKind.OpenBrace))
        {
            _cursor.TakeRawLine();
            if (_cursor.TryTake(TokenKind.LineBreak, out var lineBreak)
                && _closingBrace.IndexFrom(lineBreak.Span.End) is var end && end < _context.File.Text.Length)
            {
                _cursor.TakeRaw(end + 1);
                var block = new InvalidSyntax(_context.File, new TextSpan(word.Span.Start, end + 1));
                _context.Diagnostics.Add(LineDiagnostics.UnknownBlock(block.Location, _context.File.TextOf(word.Span)));
                return block;
            }
        }

        _context.GiveUp(attempt);
        return null;
    }

    private InvalidSyntax ParseInvalidLine()
    {
        var report = DescribeInvalidLine();
        var line = new InvalidSyntax(_context.File, _cursor.TakeRawLine()) { IsWholeLine = true };
        _cursor.TryTake(TokenKind.LineBreak);
        _context.Diagnostics.Add(report(line.Location));
        return line;
    }

    private Func<Location, Diagnostic> DescribeInvalidLine()
    {
        var attempt = _context.Start();
        Func<Location, Diagnostic> report = LineDiagnostics.OutsideBlock;
        if (_blocks.ParseHeader() is { } header && _cursor.TryTake(TokenKind.OpenBrace))
        {
            var (keyword, name) = (header.Kind.Keyword, header.Name.Value);
            var isLastOnLine = _cursor.Current.Kind is TokenKind.LineBreak or TokenKind.EndOfFile || CommentParser.IsComment(_cursor.Current.Kind);
            report = isLastOnLine
                ? location => LineDiagnostics.UnclosedBlock(location, keyword, name)
                : location => LineDiagnostics.BraceEndsLine(location, keyword, name);
        }

        _context.GiveUp(attempt);
        return report;
    }
}
