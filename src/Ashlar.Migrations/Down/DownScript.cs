using System.Text;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.DataLoss;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.Rehearsing;
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

    /// <param name="plan">The way back.</param>
    /// <param name="writer">Of the database.</param>
    /// <param name="up">The migration itself: what it loses for good, and what it fills in.</param>
    /// <param name="dangers">What going back may lose, and what may stand in its way.</param>
    /// <param name="remark">Something to know about the way it was tried; <see langword="null"/> where there is nothing.</param>
    internal static string Write(IReadOnlyList<SchemaChange> plan, ISqlWriter writer, WayUp up, IReadOnlyList<DataLossFinding> dangers, string? remark)
    {
        var rest = WriteRest(plan, writer, up, dangers, remark);
        return $"{Mark}{Checksum.Of(Encoding.UTF8.GetBytes(up.Script))} [{Fingerprint(rest)}]\n{rest}";
    }

    /// <summary>The items of the lists in the comments at the start.</summary>
    public static IReadOnlyList<string> Warnings(string script) =>
        [.. Lines(script).TakeWhile(IsHead).Where(l => l.StartsWith(Bullet, StringComparison.Ordinal)).Select(l => l[Bullet.Length..].Trim())];

    /// <summary>The script was written for another <c>migration.sql</c> than the one beside it. One without a mark is its author's affair.</summary>
    public static bool IsStale(string script, MigrationFile migration) =>
        Lines(script).FirstOrDefault(l => l.StartsWith(Mark, StringComparison.Ordinal)) is { } line && !migration.Matches(line[Mark.Length..].Trim().Split(' ')[0]);

    /// <summary>Nobody has edited the script since it was written: its first line names the fingerprint of the others.</summary>
    public static bool IsUntouched(string script) =>
        Lines(script) is [var first, .. var others] && first.StartsWith(Mark, StringComparison.Ordinal) && first.EndsWith($" [{Fingerprint(string.Join('\n', others))}]", StringComparison.Ordinal);

    private static string WriteRest(IReadOnlyList<SchemaChange> plan, ISqlWriter writer, WayUp up, IReadOnlyList<DataLossFinding> dangers, string? remark)
    {
        var text = new StringBuilder();
        (string Title, IEnumerable<string?> Items)[] lists =
        [
            ("Does not come back:", up.Findings.Select(f => f.Loss)),
            ("Will be lost:", dangers.Select(f => f.Loss)),
            ("May stand in the way:", dangers.Select(f => f.Obstacle)),
        ];
        foreach (var (title, items) in lists.Select(l => (l.Title, Items: l.Items.OfType<string>().ToList())).Where(l => l.Items.Count > 0))
        {
            text.Append($"/*\n  {title}\n\n{string.Concat(items.Select(i => $"{Bullet}{i}\n"))}*/\n");
        }

        foreach (var line in new[] { Filled(up.Plan), remark }.OfType<string>())
        {
            text.Append($"/*\n  {line.ReplaceLineEndings(" ").Replace("*/", "* /", StringComparison.Ordinal)}\n*/\n");
        }

        return text.Append('\n').Append(plan.Count == 0 ? "-- There is nothing to take back.\n" : ScriptWriter.Write(plan, writer)).ToString();
    }

    /// <summary>A NULL that became the default of its column is not told from a value that was the same before.</summary>
    private static string? Filled(IReadOnlyList<SchemaChange> up)
    {
        var columns = up.OfType<RebuildTables>().SelectMany(r => r.Tables)
            .SelectMany(t => t.Copies.Where(c => c.FillsNulls).Select(c => $"{Sql.Identifier(t.Next.Name)}.{Sql.Identifier(c.Next.Name)}")).ToList();
        return columns.Count == 0 ? null : $"What the default filled in stays filled in: {string.Join(", ", columns)}.";
    }

    private static string Fingerprint(string text) => Checksum.Of(Encoding.UTF8.GetBytes(text))[..16];

    private static string[] Lines(string script) => script.ReplaceLineEndings("\n").Split('\n');

    private static bool IsHead(string line) =>
        line.Length == 0 || line.StartsWith("--", StringComparison.Ordinal) || line.StartsWith("/*", StringComparison.Ordinal) || line.StartsWith("*/", StringComparison.Ordinal) || line.StartsWith("  ", StringComparison.Ordinal);
}
