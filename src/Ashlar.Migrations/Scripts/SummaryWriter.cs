using System.Text;
using Ashlar.Database;
using Ashlar.Database.Changes;

namespace Ashlar.Migrations.Scripts;

/// <summary>Says in words what a plan changes.</summary>
public static class SummaryWriter
{
    public const string Nothing = "No difference.";

    /// <summary>A line for each change, those of one table below its name.</summary>
    public static string Write(IReadOnlyList<SchemaChange> plan)
    {
        if (plan.Count == 0)
        {
            return Nothing + "\n";
        }

        var text = new StringBuilder();
        foreach (var line in plan.SelectMany(Lines))
        {
            text.Append(line).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The first few changes, for a message.</summary>
    public static string InOneLine(IReadOnlyList<SchemaChange> plan)
    {
        var lines = plan.SelectMany(Lines).Select(l => l.Trim()).ToList();
        return string.Join("; ", lines.Take(5)) + (lines.Count > 5 ? $"; and {lines.Count - 5} more" : "");
    }

    /// <summary>A line for each change; those of one table are indented.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<SchemaChange> plan) => plan.SelectMany(Lines);

    private static IEnumerable<string> Lines(SchemaChange change) => change switch
    {
        AlterTable alter => [$"changed table \"{alter.Next}\"", .. alter.Changes.Select(c => $"  {Line(c)}")],
        RebuildTables rebuild => rebuild.Tables.SelectMany(t => (string[])[$"rebuilt table \"{t.Next}\"", .. t.Changes.Select(c => $"  {Line(c)}")]),
        _ => [Line(change)],
    };

    private static string Line(SchemaChange change) => change switch
    {
        CreateNamespace create => $"added schema \"{create.Name}\"",
        CreateExtension create => $"added extension \"{create.Extension.Name}\"",
        AlterExtension alter => $"changed extension \"{alter.Next.Name}\"",
        DropExtension drop => $"removed extension \"{drop.Extension.Name}\"",
        CreateEnum create => $"added enum \"{create.Enum.Name}\"",
        AlterEnum alter => $"changed enum \"{alter.Next.Name}\"{Values(" added ", alter.AddedValues)}{Values(" removed ", alter.RemovedValues)}",
        DropEnum drop => $"removed enum \"{drop.Enum.Name}\"",
        RenameTable rename => $"renamed table \"{rename.Previous}\" to \"{rename.Next}\"",
        RenameColumn rename => $"renamed column \"{rename.Previous}\" of \"{rename.Table}\" to \"{rename.Next}\"",
        RenameEnum rename => $"renamed enum \"{rename.Previous.Name}\" to \"{rename.Next.Name}\"",
        RenameEnumValue rename => $"renamed value \"{rename.Previous}\" of enum \"{rename.Enum}\" to \"{rename.Next}\"",
        CreateTable create => $"added table \"{create.Table}\"",
        DropTable drop => $"removed table \"{drop.Table}\"",
        AddColumn add => $"added column \"{add.Column}\" of \"{add.Table}\"",
        DropColumn drop => $"removed column \"{drop.Column}\" of \"{drop.Table}\"",
        AlterColumn alter => $"changed column \"{alter.Next}\" of \"{alter.Table}\" ({What(alter.Difference)})",
        RecreateColumn recreate => $"recreated column \"{recreate.Next}\" of \"{recreate.Table}\" ({What(recreate.Difference)})",
        AddPrimaryKey add => $"added primary key of \"{add.Table}\"",
        DropPrimaryKey drop => $"removed primary key of \"{drop.Table}\"",
        RenamePrimaryKey rename => $"renamed primary key \"{rename.Previous}\" to \"{rename.Next}\"",
        AddCheck add => $"added check \"{add.Check.Name}\" of \"{add.Table}\"",
        DropCheck drop => $"removed check \"{drop.Check.Name}\" of \"{drop.Table}\"",
        CreateIndex create => $"added {Kind(create.Index)} \"{create.Index}\" of \"{create.Table}\"",
        DropIndex drop => $"removed {Kind(drop.Index)} \"{drop.Index}\" of \"{drop.Table}\"",
        RenameIndex rename => $"renamed {Kind(rename.Next)} \"{rename.Previous}\" to \"{rename.Next}\"",
        RecreateIndex recreate => $"renamed {Kind(recreate.Next)} \"{recreate.Previous}\" to \"{recreate.Next}\"",
        CreateFullText create => $"added full-text index \"{create.FullText}\" of \"{create.Table}\"",
        DropFullText drop => $"removed full-text index \"{drop.FullText}\" of \"{drop.Table}\"",
        AddForeignKey add => $"added foreign key \"{add.ForeignKey}\" of \"{add.Table}\"",
        DropForeignKey drop => $"removed foreign key \"{drop.ForeignKey}\" of \"{drop.Table}\"",
        RenameForeignKey rename => $"renamed foreign key \"{rename.Previous}\" to \"{rename.Next}\"",
        CreateView create => $"added view \"{create.View}\"",
        AlterView alter => $"changed view \"{alter.Next}\"",
        DropView drop => $"removed view \"{drop.View}\"",
        EnableRowSecurity enable => $"turned row-level security of \"{enable.Table}\" on",
        DisableRowSecurity disable => $"turned row-level security of \"{disable.Table}\" off",
        CreatePolicy create => $"added policy \"{create.Policy.Name}\" of \"{create.Table}\"",
        DropPolicy drop => $"removed policy \"{drop.Policy.Name}\" of \"{drop.Table}\"",
        _ => change.Heading,
    };

    private static string Kind(TableIndex index) => index.IsUnique ? "unique index" : "index";

    private static string Values(string verb, IReadOnlyList<string> values) => values.Count == 0 ? "" : verb + string.Join(", ", values);

    private static string What(ColumnDifference difference)
    {
        (bool Applies, string Word)[] words =
        [
            (difference.Cast is not null, "type"), (difference.Arity, "optional or required"), (difference.Default, "default"), (difference.Autoincrement, "numbering"),
        ];
        return string.Join(", ", words.Where(w => w.Applies).Select(w => w.Word));
    }
}
