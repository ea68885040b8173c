using Ashlar.Psl.Syntax;

namespace Ashlar.Psl.Formatting;

/// <summary>
/// One block: members in columns, aligned anew behind each empty line; block attributes, with the comments above them,
/// last and in order.
/// </summary>
internal sealed class BlockFormatter(IndentedWriter writer)
{
    private readonly AlignedRows _rows = new();
    private readonly List<AttributeGroup> _attributes = [];

    public void Format(BlockSyntax block)
    {
        writer.Write(block.Keyword.Text).Write(" ").Write(block.Name.Text).Write(" {").EndLine();
        writer.Indent++;
        FormatMembers(block.Members);
        _rows.Flush(writer);
        FormatAttributes();
        writer.Indent--;
        writer.Write("}").EndLine();
    }

    private void FormatMembers(IReadOnlyList<SyntaxNode> members)
    {
        var isBehindEmptyLine = false;
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i] is BlankLinesSyntax)
            {
                isBehindEmptyLine = i > 0;
                continue;
            }

            var commentEnd = i;
            while (commentEnd < members.Count && members[commentEnd] is CommentSyntax)
            {
                commentEnd++;
            }

            // Empty lines go with what follows them; in front of attributes they are dropped, for those move to the end.
            var isAttribute = commentEnd < members.Count && members[commentEnd] is AttributeSyntax;
            if (isBehindEmptyLine && !isAttribute)
            {
                _rows.Flush(writer);
                _rows.AddEmptyLine();
            }

            isBehindEmptyLine = false;
            if (isAttribute)
            {
                _attributes.Add(new AttributeGroup(members.Skip(i).Take(commentEnd - i).Cast<CommentSyntax>().ToList(), (AttributeSyntax)members[commentEnd]));
                i = commentEnd;
            }
            else
            {
                AddMember(members[i]);
            }
        }
    }

    private void AddMember(SyntaxNode member)
    {
        switch (member)
        {
            case FieldSyntax field:
                var attributes = AttributeOrder.Sort(field.Attributes, attribute => attribute).Select(ExpressionFormatter.Format);
                _rows.Add(field.TrailingComment?.Text, field.Name.Text, FormatType(field.Type), string.Join(' ', attributes));
                break;
            case EnumValueSyntax value:
                _rows.Add(value.TrailingComment?.Text, value.Name.Text, string.Concat(value.Attributes.Select(ExpressionFormatter.Format)));
                break;
            case PropertySyntax property:
                var assigned = property.Value is null ? "" : $"= {ExpressionFormatter.Format(property.Value)}";
                _rows.Add(property.TrailingComment?.Text, property.Name.Text, assigned);
                break;
            case CommentSyntax comment:
                CommentFormatter.AddTo(_rows, comment);
                break;
            case InvalidSyntax line:
                // The row ends with \n of its own; a \r is kept, as Prisma does.
                _rows.AddLine(line.Text + line.LineBreak.TrimEnd('\n'));
                break;
        }
    }

    private void FormatAttributes()
    {
        if (_attributes.Count == 0)
        {
            return;
        }

        _rows.AddEmptyLine();
        foreach (var (comments, attribute) in AttributeOrder.Sort(_attributes, group => group.Attribute))
        {
            foreach (var comment in comments)
            {
                CommentFormatter.AddTo(_rows, comment);
            }

            _rows.Add(attribute.TrailingComment?.Text, ExpressionFormatter.Format(attribute));
        }

        _rows.Flush(writer);
        _attributes.Clear();
    }

    private static string FormatType(FieldTypeSyntax? type)
    {
        if (type is null)
        {
            return "";
        }

        var suffix = type.Arity switch
        {
            _ when type.OutdatedForm == OutdatedTypeForm.OptionalList => "[]?",
            FieldArity.List => "[]",
            FieldArity.Optional => "?",
            _ => "",
        };
        return type.File.TextOf(type.BaseSpan) + suffix;
    }

    private sealed record AttributeGroup(IReadOnlyList<CommentSyntax> Comments, AttributeSyntax Attribute);
}
