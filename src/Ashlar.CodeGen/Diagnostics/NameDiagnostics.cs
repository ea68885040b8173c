using Ashlar.Diagnostics;
using Ashlar.Schema;

namespace Ashlar.CodeGen.Diagnostics;

/// <summary>Findings about names that C# cannot tell apart.</summary>
internal static class NameDiagnostics
{
    public static Diagnostic SameType(Location? location, string type, string owner, string other) => Diagnostic.Error(
        "GEN0010",
        $"the type \"{type}\" would be generated for {owner} and for {other}",
        location,
        "rename one of them; @@map keeps the name in the database");

    public static Diagnostic SameTable(Model model, string table, string other) => Diagnostic.Error(
        "GEN0011",
        $"the client would have the table \"{table}\" for the model \"{model.Name}\" and for the model \"{other}\"",
        model.Location,
        $"name one of them in the generator block: plurals = [\"{model.Name}={table}List\"]");

    public static Diagnostic SameMember(Location location, string owner, string name, string member) => Diagnostic.Error(
        "GEN0012",
        $"\"{name}\" of \"{owner}\" would be \"{member}\" in C#, which another one is already",
        location,
        "rename one of them; @map keeps the name in the database");
}
