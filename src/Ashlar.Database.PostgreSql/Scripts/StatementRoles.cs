using Ashlar.Database.Scripts;

namespace Ashlar.Database.PostgreSql.Scripts;

/// <summary>
/// Which statements end a transaction or refuse one: the pages of https://www.postgresql.org/docs/current/sql-commands.html say
/// "cannot be executed inside a transaction block".
/// </summary>
internal sealed class StatementRoles : IStatementRoles
{
    private static readonly string[][] Beginnings = [["BEGIN"], ["START", "TRANSACTION"]];

    private static readonly string[][] Endings = [["COMMIT"], ["END"], ["ROLLBACK"], ["ABORT"], ["PREPARE", "TRANSACTION"]];

    private static readonly string[][] Loners =
    [
        ["VACUUM"],
        ["CREATE", "DATABASE"],
        ["DROP", "DATABASE"],
        ["CREATE", "TABLESPACE"],
        ["DROP", "TABLESPACE"],
        ["CREATE", "SUBSCRIPTION"],
        ["DROP", "SUBSCRIPTION"],
        ["ALTER", "SYSTEM"],
        ["REINDEX", "SCHEMA"],
        ["REINDEX", "DATABASE"],
        ["REINDEX", "SYSTEM"],
    ];

    /// <summary>Statements with a form CONCURRENTLY that stands outside transactions. That of a materialized view does not.</summary>
    private static readonly string[][] Concurrent = [["CREATE", "INDEX"], ["CREATE", "UNIQUE", "INDEX"], ["DROP", "INDEX"], ["REINDEX"], ["ALTER", "TABLE"]];

    /// <summary>They may commit what they did so far, where nobody else's transaction is open.</summary>
    private static readonly string[][] Procedures = [["CALL"], ["DO"]];

    public StatementRole RoleOf(SqlStatement statement, IEnumerable<SqlStatement> following, bool isAlone) => statement switch
    {
        _ when StartsWithAny(statement, Beginnings) => StatementRole.Begin,
        _ when StartsWithAny(statement, Endings) => IsSavepoint(statement) ? StatementRole.Ordinary : StatementRole.End,
        _ when StartsWithAny(statement, Loners) || IsConcurrent(statement) || IsWholeCluster(statement) => StatementRole.Alone,
        _ when isAlone && StartsWithAny(statement, Procedures) => StatementRole.Alone,
        _ when AddedValue(statement) is { } value && following.Any(f => Names(f, value)) => StatementRole.Last,
        _ => StatementRole.Ordinary,
    };

    public bool IsSetting(SqlStatement statement) =>
        statement.StartsWith("SET") && !statement.StartsWith("SET", "LOCAL") && !statement.StartsWith("SET", "TRANSACTION") && !statement.StartsWith("SET", "CONSTRAINTS");

    /// <summary>https://www.postgresql.org/docs/current/sql-set-transaction.html</summary>
    public bool IsTransactionMode(SqlStatement statement) =>
        statement.StartsWith("SET", "TRANSACTION") || statement.StartsWith("SET", "LOCAL", "TRANSACTION") || statement.StartsWith("SET", "SESSION", "CHARACTERISTICS");

    public static bool IsConcurrent(SqlStatement statement) =>
        StartsWithAny(statement, Concurrent) && statement.Tokens.TakeWhile(t => !t.Is("ON")).Any(t => t.Is("CONCURRENTLY"));

    private static bool IsWholeCluster(SqlStatement statement) =>
        statement.StartsWith("CLUSTER") && statement.Tokens.Skip(1).All(t => t.Is("VERBOSE"));

    /// <summary><c>ROLLBACK TO SAVEPOINT</c> stays inside its transaction.</summary>
    private static bool IsSavepoint(SqlStatement statement) => statement.StartsWith("ROLLBACK") && statement.Tokens.Any(t => t.Is("TO"));

    /// <summary>
    /// A new value of an enum cannot be used in the transaction that adds it:
    /// https://www.postgresql.org/docs/current/sql-altertype.html#SQL-ALTERTYPE-NOTES
    /// </summary>
    private static string? AddedValue(SqlStatement statement)
    {
        var add = statement.StartsWith("ALTER", "TYPE") ? statement.Tokens.TakeWhile(t => !t.Is("ADD")).Count() : statement.Tokens.Count;
        return statement.Tokens.ElementAtOrDefault(add + 1).Is("VALUE")
            ? statement.Tokens.Skip(add + 2).FirstOrDefault(t => t.Kind == SqlTokenKind.Text).Value
            : null;
    }

    /// <summary>Anywhere, the body of a function included; to split once too often costs nothing but a line in the history.</summary>
    private static bool Names(SqlStatement statement, string value) =>
        AddedValue(statement) is null && statement.Tokens.Any(t => t.Kind == SqlTokenKind.Text && t.Value.Contains(value, StringComparison.Ordinal));

    private static bool StartsWithAny(SqlStatement statement, string[][] beginnings) => Array.Exists(beginnings, b => statement.StartsWith(b));
}
