namespace Ashlar.Database.Scripts;

/// <summary>What a database's SQL has beyond the standard, as far as cutting a script into tokens and statements needs it.</summary>
public sealed record SqlSyntax
{
    /// <summary>The characters that open a quoted name; <c>[</c> is closed by <c>]</c>, every other by itself.</summary>
    public string NameQuotes { get; init; } = "\"";

    /// <summary>The characters that a parameter starts with.</summary>
    public string ParameterMarks { get; init; } = "";

    /// <summary>A block comment may hold others.</summary>
    public bool NestsComments { get; init; }

    /// <summary>Texts such as <c>$tag$ … $tag$</c>.</summary>
    public bool HasDollarQuotes { get; init; }

    /// <summary>Texts such as <c>E'it\'s'</c>.</summary>
    public bool HasEscapeTexts { get; init; }

    /// <summary>A name without quotes is read in lower case. Otherwise the case of a name never matters, with quotes or without.</summary>
    public bool FoldsNames { get; init; }

    /// <summary>A semicolon inside round brackets does not end a statement.</summary>
    public bool BracketsHoldStatements { get; init; }

    /// <summary>What a CREATE makes that may hold statements: <c>TRIGGER</c>, <c>FUNCTION</c>.</summary>
    public IReadOnlyList<string> CompoundObjects { get; init; } = [];

    /// <summary>The words before the first statement inside such an object. <c>END</c> stands behind the last one.</summary>
    public IReadOnlyList<string> CompoundOpening { get; init; } = ["BEGIN"];

    /// <summary>When two names are the same.</summary>
    public StringComparer Names => FoldsNames ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
}
