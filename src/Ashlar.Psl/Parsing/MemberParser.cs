using Ashlar.Diagnostics;
using Ashlar.Psl.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Parsing;

/// <summary>The lines that only one kind of block has: fields, values or properties.</summary>
internal sealed class MemberParser
{
    private readonly ParseContext _context;
    private readonly TokenCursor _cursor;
    private readonly NameParser _names;
    private readonly ExpressionParser _expressions;

    public MemberParser(ParseContext context)
    {
        _context = context;
        _cursor = context.Cursor;
        _names = new NameParser(context);
        _expressions = new ExpressionParser(context, _names);
        Attributes = new AttributeParser(context, _names, _expressions);
        Types = new FieldTypeParser(context, _names);
    }

    public AttributeParser Attributes { get; }

    public FieldTypeParser Types { get; }

    /// <summary>A field up to the end of its line. A type that is missing or outdated is reported; the field is a field all the same.</summary>
    public SyntaxNode? ParseField(NameSyntax block, IReadOnlyList<CommentSyntax> documentation)
    {
        var diagnosticCount = _context.Diagnostics.Count;
        if (_names.ParseName() is not { } name)
        {
            return null;
        }

        var colon = _cursor.TryTake(TokenKind.Colon, out var token) ? token.Span : (TextSpan?)null;
        var type = Types.ParseType();
        var attributes = Attributes.ParseFieldAttributes();
        var span = _context.SpanFrom(name.Span.Start);
        var comment = CommentParser.ParseTrailing(_context);
        if (!IsLineEnd(type is null ? "a type, an attribute or the end of the line" : "an attribute or the end of the line"))
        {
            return null;
        }

        var lines = WithTrailing(documentation, comment);
        var field = new FieldSyntax(_context.File, span, name, type, attributes, CommentParser.TextOf(lines))
        {
            DocumentationLines = lines,
            OutdatedColon = colon,
            TrailingComment = comment,
        };
        ReportOutdated(field, block, diagnosticCount);
        return field;
    }

    public SyntaxNode? ParseEnumValue(IReadOnlyList<CommentSyntax> documentation)
    {
        if (_names.ParseName() is not { } name)
        {
            return null;
        }

        var attributes = Attributes.ParseFieldAttributes();
        var span = _context.SpanFrom(name.Span.Start);
        var comment = CommentParser.ParseTrailing(_context);
        if (!IsLineEnd("an attribute or the end of the line"))
        {
            return null;
        }

        var lines = WithTrailing(documentation, comment);
        return new EnumValueSyntax(_context.File, span, name, attributes, CommentParser.TextOf(lines)) { DocumentationLines = lines, TrailingComment = comment };
    }

    public SyntaxNode? ParseProperty()
    {
        if (_names.ParseName() is not { } name || !_context.Require(TokenKind.Equals, "\"=\""))
        {
            return null;
        }

        var isUnfinished = _cursor.Current.Kind == TokenKind.LineBreak || CommentParser.IsComment(_cursor.Current.Kind);
        var value = isUnfinished ? null : _expressions.ParseExpression();
        if (value is null && !isUnfinished)
        {
            return null;
        }

        var span = _context.SpanFrom(name.Span.Start);
        var comment = CommentParser.ParseTrailing(_context);
        return IsLineEnd("the end of the line") ? new PropertySyntax(_context.File, span, name, value) { TrailingComment = comment } : null;
    }

    public SyntaxNode? ParseBlockAttribute(IReadOnlyList<CommentSyntax> documentation) =>
        Attributes.ParseBlockAttribute(documentation) is { } attribute && IsLineEnd("the end of the line") ? attribute : null;

    private bool IsLineEnd(string expected) => _context.Require(TokenKind.LineBreak, expected);

    private static IReadOnlyList<CommentSyntax> WithTrailing(IReadOnlyList<CommentSyntax> documentation, CommentSyntax? comment) =>
        comment is null or { Kind: CommentKind.Line } ? documentation : [.. documentation, comment];

    private void ReportOutdated(FieldSyntax field, NameSyntax block, int diagnosticCount)
    {
        var name = field.Name.Value;
        var report = field switch
        {
            { OutdatedColon: { } colon } => FieldDiagnostics.OutdatedColon(_context.At(colon), name),
            { Type: null } => FieldDiagnostics.MissingType(field.Location, block.Value, name),
            { Type.OutdatedForm: OutdatedTypeForm.RequiredMark } => FieldDiagnostics.RequiredMark(field.Type.Location, field.Type.Name.Value),
            { Type.OutdatedForm: OutdatedTypeForm.LeadingBrackets } => FieldDiagnostics.LeadingBrackets(field.Type.Location, field.Type.Name.Value),
            { Type.OutdatedForm: OutdatedTypeForm.OptionalList } => FieldDiagnostics.OptionalList(field.Type.Location, field.Type.Name.Value),
            _ => null,
        };
        if (report is null)
        {
            return;
        }

        // A field in an outdated form is not read further: mistakes in its attributes are reported once it is put right.
        if (field.Type is not null || field.OutdatedColon is not null)
        {
            _context.Diagnostics.RemoveRange(diagnosticCount, _context.Diagnostics.Count - diagnosticCount);
        }

        _context.Diagnostics.Add(report);
    }
}
