namespace Ashlar.Schema;

/// <summary>
/// The names that no model, view or enum may have: the keywords of JavaScript, in which Prisma's own client is written. A schema
/// that has one could be read by no tool of Prisma's.
/// </summary>
public static class ReservedNames
{
    private static readonly HashSet<string> Names =
    [
        "PrismaClient", "async", "await", "break", "case", "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else",
        "enum", "export", "extends", "false", "finally", "for", "function", "if", "implements", "import", "in", "instanceof", "interface", "let",
        "new", "null", "package", "private", "protected", "public", "return", "super", "switch", "this", "throw", "true", "try", "typeof", "using",
        "var", "void", "while", "with", "yield",
    ];

    public static bool Contains(string name) => Names.Contains(name);
}
