namespace Ashlar.Database.Scripts;

/// <summary>Knows how a database's statements stand to transactions and to the session.</summary>
public interface IStatementRoles
{
    /// <param name="statement">The statement.</param>
    /// <param name="following">Those behind it in the script.</param>
    /// <param name="isAlone">The script wants no transaction round several statements.</param>
    StatementRole RoleOf(SqlStatement statement, IEnumerable<SqlStatement> following, bool isAlone);

    /// <summary>It sets something that ends with the session, so that who goes on in another session must set it again.</summary>
    bool IsSetting(SqlStatement statement);

    /// <summary>It says what kind of transaction it stands in, which the database takes only before the first query of that.</summary>
    bool IsTransactionMode(SqlStatement statement) => false;
}
