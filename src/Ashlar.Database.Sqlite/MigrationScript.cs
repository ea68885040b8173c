using System.Text.RegularExpressions;

namespace Ashlar.Database.Sqlite;

/// <summary>A script's statements, and what must be known of them before the first one runs.</summary>
internal sealed partial class MigrationScript
{
    /// <summary>What cannot run inside a transaction, or makes one of its own: https://www.sqlite.org/lang_transaction.html</summary>
    private static readonly string[] TransactionWords = ["BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE", "VACUUM", "ATTACH", "DETACH"];

    private static readonly string[] RowWords = ["INSERT", "REPLACE", "UPDATE", "DELETE", "WITH"];

    public MigrationScript(string text)
    {
        Statements = ScriptParser.Parse(text);
        Rebuilds = Statements.Select(RebuiltTable).OfType<string>().ToHashSet();
    }

    public IReadOnlyList<ScriptStatement> Statements { get; }

    /// <summary>Tables that the script makes anew by the way of <see cref="RebuildNames"/>.</summary>
    public IReadOnlySet<string> Rebuilds { get; }

    public bool ManagesTransactions => Statements.Any(s => TransactionWords.Any(w => s.StartsWith(w)));

    public bool TurnsForeignKeysOff => Statements.Any(s => s.StartsWith("PRAGMA", "foreign_keys") && s.Words[^1].ToUpperInvariant() is "OFF" or "0" or "FALSE" or "NO");

    /// <summary>The script changes rows beside copying them: how many there are at the end is its own affair.</summary>
    public bool ChangesRows => Statements.Any(s => RowWords.Any(w => s.StartsWith(w)) && !IsCopy(s));

    /// <summary>The table that the statement gives its old name back to; <see langword="null"/> for any other statement.</summary>
    public static string? RebuiltTable(ScriptStatement statement)
    {
        var match = Rename().Match(statement.Text);
        return match.Success && match.Groups["new"].Value == RebuildNames.ForNew(match.Groups["old"].Value) ? match.Groups["old"].Value : null;
    }

    public static string? DroppedTable(ScriptStatement statement) =>
        Drop().Match(statement.Text) is { Success: true } match ? match.Groups["table"].Value : null;

    private static bool IsCopy(ScriptStatement statement) => Copy().IsMatch(statement.Text);

    [GeneratedRegex("""^ALTER\s+TABLE\s+"(?<new>[^"]+)"\s+RENAME\s+TO\s+"(?<old>[^"]+)"\s*;?$""", RegexOptions.IgnoreCase)]
    private static partial Regex Rename();

    [GeneratedRegex("""^DROP\s+TABLE\s+"(?<table>[^"]+)"\s*;?$""", RegexOptions.IgnoreCase)]
    private static partial Regex Drop();

    [GeneratedRegex("""^INSERT\s+INTO\s+"new_[^"]+"\s*\([^)]*\)\s*SELECT\s""", RegexOptions.IgnoreCase)]
    private static partial Regex Copy();
}
