using Ashlar.Diagnostics;
using Ashlar.Schema.Annotations;

namespace Ashlar.Schema.Diagnostics;

/// <summary>What a thing was called: <c>@renamedFrom</c>.</summary>
internal static class RenameDiagnostics
{
    public static Diagnostic NoColumn(AnnotationUse use) => Diagnostic.Error(
        "PSL0660", $"\"{use.Owner.Name}\" is a relation and has no name in the database", use.Location, "remove @renamedFrom, or put it on the column");

    public static Diagnostic SameName(AnnotationUse use, string old) => Diagnostic.Error(
        "PSL0661", $"\"{use.Owner.Name}\" is still \"{old}\" in the database", use.Location, "remove @renamedFrom");

    public static Diagnostic StillThere(AnnotationUse use, string old) => Diagnostic.Error(
        "PSL0662", $"\"{old}\" cannot be the old name of \"{use.Owner.Name}\": something else has it", use.Location,
        "name what the thing was called in the database, or remove @renamedFrom");

    public static Diagnostic TakenTwice(AnnotationUse use, string old, string other) => Diagnostic.Error(
        "PSL0663", $"\"{old}\" became \"{other}\" already", use.Location, "keep @renamedFrom on one of them");
}
