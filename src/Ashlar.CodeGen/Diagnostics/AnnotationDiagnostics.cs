using Ashlar.Diagnostics;
using Ashlar.Schema;

namespace Ashlar.CodeGen.Diagnostics;

/// <summary>Findings about annotations that the client cannot keep.</summary>
internal static class AnnotationDiagnostics
{
    public static Diagnostic UnreadableTenant(Location location, Model model) => Diagnostic.Error(
        "GEN0020",
        $"the rows of \"{model.Name}\" belong to a tenant whom the client cannot read",
        location,
        "remove @ignore from the fields that lead to the tenant, or remove @tenant");

    public static Diagnostic UnwritableLog(Location location, Model model, Model log) => Diagnostic.Error(
        "GEN0031",
        $"writes to \"{model.Name}\" are to be recorded in \"{log.Name}\", which the client cannot write",
        location,
        $"remove @ignore from \"{log.Name}\" and its fields, and give columns that the client does not know a default");
}
