using Ashlar.Database.Scripts;

namespace Ashlar.Database.Sqlite;

/// <summary>
/// How statements stand to transactions (https://www.sqlite.org/lang_transaction.html) where a script begins or refuses one
/// itself. A pragma then stands alone: several do nothing inside a transaction, and say nothing either.
/// </summary>
internal sealed class StatementRoles : IStatementRoles
{
    private static readonly string[] Endings = ["COMMIT", "END", "ROLLBACK"];

    private static readonly string[] Loners = ["VACUUM", "ATTACH", "DETACH", "PRAGMA"];

    public StatementRole RoleOf(SqlStatement statement, IEnumerable<SqlStatement> following, bool isAlone) => statement switch
    {
        _ when statement.StartsWith("BEGIN") => StatementRole.Begin,
        _ when Array.Exists(Endings, w => statement.StartsWith(w)) => statement.Tokens.Any(t => t.Is("TO")) ? StatementRole.Ordinary : StatementRole.End,
        _ when Array.Exists(Loners, w => statement.StartsWith(w)) => StatementRole.Alone,
        _ => StatementRole.Ordinary,
    };

    public bool IsSetting(SqlStatement statement) => statement.StartsWith("PRAGMA") || statement.StartsWith("ATTACH") || statement.StartsWith("DETACH");
}
