using System.Text;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.DataLoss;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.Scripts;

namespace Ashlar.Migrations.Down;

/// <summary>
/// The text of a <c>down.sql</c>: what cannot come back and what will be lost as a list in a comment, which migration it was
/// tried with, and the statements. Whoever edits the file has the last word: its text is what runs, its list what is asked about.
/// </summary>
public static class DownScript
{
    private const string Bullet = "  - ";
    private const string Mark = "-- Takes back migration.sql ";

    /// <param name="lost">What the migration itself loses for good.</param>
    /// <param name="dangers">What going back may lose, and what may stand in its way.</param>
    /// <param name="remark">Something to know about the way it was tried; <see langword="null"/> where there is nothing.</param>
    public static string Write(IReadOnlyList<SchemaChange> plan, ISqlWriter writer, string upChecksum, IReadOnlyList<DataLossFinding> lost, IReadOnlyList<DataLossFinding> dangers, string? remark)
    {
        var text = new StringBuilder($"{Mark}{upChecksum}\n");
        (string Title, IEnumerable<string?> Items)[] lists =
        [
            ("Does not come back:", lost.Select(f => f.Loss)),
            ("Will be lost:", dangers.Select(f => f.Loss)),
            ("May stand in the way:", dangers.Select(f => f.Obstacle)),
        ];
        foreach (var (title, items) in lists.Select(l => (l.Title, Items: l.Items.OfType<string>().ToList())).Where(l => l.Items.Count > 0))
        {
            text.Append($"/*\n  {title}\n\n{string.Concat(items.Select(i => $"{Bullet}{i}\n"))}*/\n");
        }

        if (remark is not null)
        {
            text.Append($"/*\n  {remark.ReplaceLineEndings(" ").Replace("*/", "* /", StringComparison.Ordinal)}\n*/\n");
        }

        return text.Append('\n').Append(plan.Count == 0 ? "-- There is nothing to take back.\n" : ScriptWriter.Write(plan, writer)).ToString();
    }

    /// <summary>The items of the lists in the comments at the start.</summary>
    public static IReadOnlyList<string> Warnings(string script) =>
        [.. script.ReplaceLineEndings("\n").Split('\n').TakeWhile(IsHead).Where(l => l.StartsWith(Bullet, StringComparison.Ordinal)).Select(l => l[Bullet.Length..].Trim())];

    /// <summary>The script was written for another <c>migration.sql</c> than the one beside it. One without a mark is its author's affair.</summary>
    public static bool IsStale(string script, MigrationFile migration) =>
        script.Split('\n').FirstOrDefault(l => l.StartsWith(Mark, StringComparison.Ordinal)) is { } line && !migration.Matches(line[Mark.Length..].Trim());

    private static bool IsHead(string line) =>
        line.Length == 0 || line.StartsWith("--", StringComparison.Ordinal) || line.StartsWith("/*", StringComparison.Ordinal) || line.StartsWith("*/", StringComparison.Ordinal) || line.StartsWith("  ", StringComparison.Ordinal);
}
