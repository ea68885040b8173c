using Ashlar.Diagnostics;

namespace Ashlar.Psl.Syntax;

/// <summary>A value in an argument or a property.</summary>
public abstract class ExpressionSyntax(SourceFile file, TextSpan span) : SyntaxNode(file, span);

/// <summary>A number as written: <c>-1.5</c>. Kept as text, for the language has no limit on digits.</summary>
public sealed class NumberSyntax(SourceFile file, TextSpan span) : ExpressionSyntax(file, span);

/// <summary>A string literal.</summary>
public sealed class StringSyntax(SourceFile file, TextSpan span, string value) : ExpressionSyntax(file, span)
{
    /// <summary>The text between the quotes, escapes resolved.</summary>
    public string Value { get; } = value;
}

/// <summary>A bare word or path: <c>true</c>, <c>Cascade</c>, <c>ADMIN</c>, <c>Address.street</c>.</summary>
public sealed class ConstantSyntax(SourceFile file, TextSpan span) : ExpressionSyntax(file, span)
{
    public string Value => field ??= Text;
}

/// <summary><c>cuid(2)</c>, <c>raw("x")</c>, <c>email(ops: JsonbOps)</c>.</summary>
public sealed class FunctionCallSyntax(SourceFile file, TextSpan span, NameSyntax name, ArgumentListSyntax argumentList)
    : ExpressionSyntax(file, span)
{
    public NameSyntax Name { get; } = name;

    public ArgumentListSyntax ArgumentList { get; } = argumentList;

    public IReadOnlyList<ArgumentSyntax> Arguments => ArgumentList.Arguments;
}

/// <summary><c>[a, b]</c>.</summary>
public sealed class ArraySyntax(SourceFile file, TextSpan span, IReadOnlyList<ExpressionSyntax> elements) : ExpressionSyntax(file, span)
{
    public IReadOnlyList<ExpressionSyntax> Elements { get; } = elements;
}

/// <summary><c>{ deletedAt: null }</c>: the object form of a partial index's <c>where</c>.</summary>
public sealed class ObjectSyntax(SourceFile file, TextSpan span, IReadOnlyList<ArgumentSyntax> members) : ExpressionSyntax(file, span)
{
    public IReadOnlyList<ArgumentSyntax> Members { get; } = members;
}
