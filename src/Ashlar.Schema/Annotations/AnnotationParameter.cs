namespace Ashlar.Schema.Annotations;

internal enum AnnotationValueKind
{
    /// <summary>A name of something: letters, digits and <c>_</c>; quotes may be round it.</summary>
    Name,

    /// <summary>A text in double quotes.</summary>
    Text,

    /// <summary>A type of C#.</summary>
    CSharpType,

    Number,

    /// <summary>A whole number from 0 on.</summary>
    Length,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A word that is there or not.</summary>
    Flag,
}

/// <summary>What an annotation takes in its parentheses.</summary>
internal sealed record AnnotationParameter(string Name, AnnotationValueKind Kind)
{
    public bool IsRequired { get; init; }

    /// <summary>Only <c>name: value</c> is understood.</summary>
    public bool IsNamedOnly { get; init; }

    /// <summary>Every argument without a name that is left is one for it.</summary>
    public bool IsList { get; init; }
}
