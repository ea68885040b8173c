using System.Collections.Frozen;
using System.Text;

namespace Ashlar.CodeGen.Naming;

/// <summary>Names of a schema as names of C#.</summary>
public static class CSharpName
{
    // https://learn.microsoft.com/dotnet/csharp/language-reference/keywords
    private static readonly FrozenSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock",
        "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string",
        "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort",
        "using", "virtual", "void", "volatile", "while",
        // Words with a meaning of their own inside accessors and asynchronous methods.
        "await", "field", "value", "var",
    ];

    /// <summary><c>created_at</c> and <c>createdAt</c> are <c>CreatedAt</c>, <c>IN_PROGRESS</c> is <c>InProgress</c>, <c>ID</c> is <c>Id</c>.</summary>
    public static string Pascal(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (var word in name.Split('_', StringSplitOptions.RemoveEmptyEntries))
        {
            // v1_2 and v12 are two names.
            if (result.Length > 0 && char.IsAsciiDigit(result[^1]) && char.IsAsciiDigit(word[0]))
            {
                result.Append('_');
            }

            var isUpper = word.Count(char.IsAsciiLetter) > 1 && !word.Any(char.IsAsciiLetterLower);
            result.Append(char.ToUpperInvariant(word[0])).Append(isUpper ? word[1..].ToLowerInvariant() : word[1..]);
        }

        return result.ToString();
    }

    /// <summary>The name of a parameter or a local variable, escaped.</summary>
    public static string Camel(string pascal) => Escape(char.ToLowerInvariant(pascal[0]) + pascal[1..]);

    /// <summary>A keyword gets its <c>@</c>.</summary>
    public static string Escape(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>The text can stand in a program as a name without an escape.</summary>
    public static bool IsIdentifier(string text) =>
        text.Length > 0
        && (char.IsLetter(text[0]) || text[0] == '_')
        && text.All(c => char.IsLetterOrDigit(c) || c == '_')
        && !Keywords.Contains(text);

    /// <summary>The nearest namespace that a folder or a project can give its name to: <c>my-shop.api</c> is <c>MyShop.Api</c>.</summary>
    public static string Namespace(string name)
    {
        var parts = name.Split('.').Select(Part).Where(p => p.Length > 0);
        return string.Join('.', parts) is { Length: > 0 } result ? result : "Database";
    }

    private static string Part(string text)
    {
        var part = Pascal(string.Concat(text.Select(c => char.IsLetterOrDigit(c) ? c : '_')));
        return part.Length > 0 && char.IsDigit(part[0]) ? "_" + part : part;
    }
}
