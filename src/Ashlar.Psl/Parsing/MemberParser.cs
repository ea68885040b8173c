using Ashlar.Diagnostics;
using Ashlar.Psl.Diagnostics;
using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Parsing;

/// <summary>The lines that only one kind of block has: fields, values or properties.</summary>
internal sealed class MemberParser(ParseContext context)
{
    private readonly TokenCursor _cursor = context.Cursor;
    private readonly NameParser _names = new(context);

    private ExpressionParser Expressions => field ??= new ExpressionParser(context, _names);

    public AttributeParser Attributes => field ??= new AttributeParser(context, _names, Expressions);

    public FieldTypeParser Types => field ??= new FieldTypeParser(context, _names);

    /// <summary>A field up to the end of its line. A type that is missing or outdated is reported; the field is a field all the same.</summary>
    public SyntaxNode? ParseField(NameSyntax block, IReadOnlyList<CommentSyntax> documentation)
    {
        var diagnosticCount = context.Diagnostics.Count;
        if (_names.ParseName() is not { } name)
        {
            return null;
        }

        var colon = _cursor.TryTake(TokenKind.Colon, out var token) ? token.Span : (TextSpan?)null;
        var type = Types.ParseType();
        var attributes = Attributes.ParseFieldAttributes();
        var span = context.SpanFrom(name.Span.Start);
        var comment = CommentParser.ParseTrailing(context);
        if (!IsLineEnd(type is null ? "a type, an attribute or the end of the line" : "an attribute or the end of the line"))
        {
            return null;
        }

        var lines = WithTrailing(documentation, comment);
        var field = new FieldSyntax(context.File, span, name, type, attributes, CommentParser.TextOf(lines))
        {
            DocumentationLines = lines,
            OutdatedColon = colon,
            TrailingComment = comment,
        };
        ReportOutdated(field, block, diagnosticCount);
        return field;
    }

    public SyntaxNode? ParseEnumValue(NameSyntax block, IReadOnlyList<CommentSyntax> documentation)
    {
        if (_names.ParseName() is not { } name)
        {
            return null;
        }

        var attributes = Attributes.ParseFieldAttributes();
        var span = context.SpanFrom(name.Span.Start);
        var comment = CommentParser.ParseTrailing(context);
        if (!IsLineEnd("an attribute or the end of the line"))
        {
            return null;
        }

        var lines = WithTrailing(documentation, comment);
        return new EnumValueSyntax(context.File, span, name, attributes, CommentParser.TextOf(lines)) { DocumentationLines = lines, TrailingComment = comment };
    }

    public SyntaxNode? ParseProperty(NameSyntax block, IReadOnlyList<CommentSyntax> documentation)
    {
        if (_names.ParseName() is not { } name || !context.Require(TokenKind.Equals, "\"=\""))
        {
            return null;
        }

        var isUnfinished = _cursor.Current.Kind == TokenKind.LineBreak || CommentParser.IsComment(_cursor.Current.Kind);
        var value = isUnfinished ? null : Expressions.ParseExpression();
        if (value is null && !isUnfinished)
        {
            return null;
        }

        var span = context.SpanFrom(name.Span.Start);
        var comment = CommentParser.ParseTrailing(context);
        return IsLineEnd("the end of the line") ? new PropertySyntax(context.File, span, name, value) { TrailingComment = comment } : null;
    }

    public SyntaxNode? ParseBlockAttribute(IReadOnlyList<CommentSyntax> documentation) =>
        Attributes.ParseBlockAttribute(documentation) is { } attribute && IsLineEnd("the end of the line") ? attribute : null;

    private bool IsLineEnd(string expected) => context.Require(TokenKind.LineBreak, expected);

    private static IReadOnlyList<CommentSyntax> WithTrailing(IReadOnlyList<CommentSyntax> documentation, CommentSyntax? comment) =>
        comment is null or { Kind: CommentKind.Line } ? documentation : [.. documentation, comment];

    private void ReportOutdated(FieldSyntax field, NameSyntax block, int diagnosticCount)
    {
        var name = field.Name.Value;
        var report = field switch
        {
            { OutdatedColon: { } colon } => FieldDiagnostics.OutdatedColon(context.At(colon), name),
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
            context.Diagnostics.RemoveRange(diagnosticCount, context.Diagnostics.Count - diagnosticCount);
        }

        context.Diagnostics.Add(report);
    }
}
