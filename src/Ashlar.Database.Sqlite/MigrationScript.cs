using Ashlar.Database.Scripts;

namespace Ashlar.Database.Sqlite;

/// <summary>A script's statements, and what must be known of them before the first one runs.</summary>
internal sealed class MigrationScript
{
    /// <summary>What cannot run inside a transaction, or makes one of its own: https://www.sqlite.org/lang_transaction.html</summary>
    private static readonly string[] TransactionWords = ["BEGIN", "COMMIT", "END", "ROLLBACK", "SAVEPOINT", "RELEASE", "VACUUM", "ATTACH", "DETACH"];

    private static readonly string[] RowWords = ["INSERT", "REPLACE", "UPDATE", "DELETE", "WITH"];

    private static readonly string[] Off = ["OFF", "0", "FALSE", "NO"];

    public MigrationScript(string text)
    {
        Script = SqlScript.Parse(text, Dialect.ScriptSyntax);
        Rebuilds = Statements.Select(RebuiltTable).OfType<string>().ToHashSet();
        RemadeViews = Statements.Where(s => s.StartsWith("CREATE", "VIEW")).Select(s => s.Tokens.ElementAtOrDefault(2).Value).OfType<string>().ToHashSet();
    }

    public SqlScript Script { get; }

    public IReadOnlyList<SqlStatement> Statements => Script.Statements;

    /// <summary>Tables that the script makes anew by the way of <see cref="RebuildNames"/>.</summary>
    public IReadOnlySet<string> Rebuilds { get; }

    /// <summary>Views that the script makes, whose triggers come back where it also drops them.</summary>
    public IReadOnlySet<string> RemadeViews { get; }

    public bool ManagesTransactions => Statements.Any(s => TransactionWords.Any(w => s.StartsWith(w)));

    public bool TurnsForeignKeysOff => Statements.Any(s =>
        s.StartsWith("PRAGMA", "foreign_keys") && s.Tokens.Skip(2).Any(t => Off.Contains(t.Value, StringComparer.OrdinalIgnoreCase)));

    /// <summary>The script changes rows beside copying them: how many there are at the end is its own affair.</summary>
    /// <remarks>Of several copies into one table each takes the rows that a hand has chosen for it.</remarks>
    public bool ChangesRows =>
        Statements.Any(s => RowWords.Any(w => s.StartsWith(w)) && !IsCopy(s) && FilledWords(s) is null)
        || Statements.Where(IsCopy).CountBy(s => s.Tokens[2].Value, StringComparer.OrdinalIgnoreCase).Any(c => c.Value > 1);

    /// <summary>The table that the statement gives its old name back to; <see langword="null"/> for any other statement.</summary>
    public static string? RebuiltTable(SqlStatement statement) =>
        statement.StartsWith("ALTER", "TABLE") && statement.Tokens is [_, _, var next, var rename, var to, var previous]
            && rename.Is("RENAME") && to.Is("TO") && next.Value == RebuildNames.ForNew(previous.Value)
            ? previous.Value
            : null;

    public static string? DroppedRelation(SqlStatement statement) =>
        (statement.StartsWith("DROP", "TABLE") || statement.StartsWith("DROP", "VIEW")) && statement.Tokens is [_, _, var relation] ? relation.Value : null;

    /// <summary>The table of words that the statement fills anew; <see langword="null"/> for any other statement.</summary>
    public static string? FilledWords(SqlStatement statement) =>
        statement.StartsWith("INSERT", "INTO") && statement.Tokens is [_, _, var table, _, var same, _, var values, _, var command, _]
            && table.Value == same.Value && values.Is("VALUES") && command.Value == "rebuild"
            ? table.Value
            : null;

    private static bool IsCopy(SqlStatement statement)
    {
        var columns = statement.Tokens.TakeWhile(t => !t.Is(")")).Count();
        return statement.StartsWith("INSERT", "INTO")
            && statement.Tokens is [_, _, var table, var bracket, ..]
            && bracket.Is("(")
            && table.Value.StartsWith(RebuildNames.ForNew(""), StringComparison.Ordinal)
            && statement.Tokens.Skip(columns + 1).FirstOrDefault().Is("SELECT");
    }
}
