using Ashlar.Diagnostics;

namespace Ashlar.Migrations.Renaming;

/// <summary>Findings about things with another name.</summary>
public static class RenameDiagnostics
{
    public static Diagnostic NotUnderstood(string text) => Diagnostic.Error(
        "MIG0090",
        $"the schema has nothing that \"--rename {text}\" could give its new name to",
        help: "write OldModel=NewModel, Model.oldField=newField or Enum.OLD=NEW, the new name as in the schema");

    public static Diagnostic NothingToRename(Rename rename) => Diagnostic.Error(
        "MIG0091",
        $"there is nothing to do for \"--rename {rename}\"",
        help: "the old name must be one that the migrations have made and the schema no longer has; the new one must be new");

    public static Diagnostic LooksLikeRename(Rename candidate) => Diagnostic.Warning(
        "MIG0092",
        candidate switch
        {
            TableRename table => $"the table \"{table.Previous}\" goes and \"{table.Next}\" comes, which looks like one table with another name",
            ColumnRename column => $"the column \"{column.Previous}\" of \"{column.Table}\" goes and \"{column.Next}\" comes, which looks like one column with another name",
            EnumValueRename value => $"the value \"{value.Previous}\" of \"{value.Enum}\" goes and \"{value.Next}\" comes, which looks like one value with another name",
            _ => $"\"{candidate}\" looks like a rename",
        },
        help: $"to keep what is in it, run again with --rename {candidate}, or write /// @renamedFrom in the schema");
}
