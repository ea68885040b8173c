using Ashlar.CodeGen.ClientModel;

namespace Ashlar.CodeGen.Emitting;

/// <summary>Writes how a record prints its members, where the compiler's own way is not the right one.</summary>
internal static class PrintEmitter
{
    /// <summary>Of a row: the compiler's own would ask for relations that were not read, and print what is hidden.</summary>
    public static void EmitRow(CodeWriter code, IEnumerable<EntityColumn> columns) => Emit(code, columns.Select(Member));

    /// <summary>Of what is written or sent: the compiler's own would print what is hidden, and the types of lists and bytes.</summary>
    public static void EmitWhereNeeded(CodeWriter code, IReadOnlyList<EntityColumn> columns, IReadOnlyList<EntityRelation>? relations = null)
    {
        relations ??= [];
        if (columns.Any(c => c.IsSecret || HasText(c)) || relations.Any(r => r.Arity == RelationArity.Many))
        {
            Emit(code, columns.Select(Member).Concat(relations.Select(r => Member(r.Name, r.Arity == RelationArity.Many))));
        }
    }

    private static void Emit(CodeWriter code, IEnumerable<string> members)
    {
        code.Separate();
        code.Block($"private bool PrintMembers({RuntimeTypes.StringBuilder} text)", () =>
        {
            code.Line($"text.Append($\"{string.Join(", ", members)}\");");
            code.Line("return true;");
        });
    }

    private static string Member(EntityColumn column) => column.IsSecret ? $"{column.Name} = ***" : Member(column.Name, HasText(column));

    private static string Member(string name, bool hasText) => $"{name} = {{{(hasText ? $"({RuntimeTypes.MemberText}.Of({name}))" : name)}}}";

    private static bool HasText(EntityColumn column) => column.ItemType is not null || column.RequiredType == "byte[]";
}
