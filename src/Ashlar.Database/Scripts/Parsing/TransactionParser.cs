using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Database.Scripts.Parsing;

/// <summary>Reads BEGIN, COMMIT and their synonyms.</summary>
internal static class TransactionParser
{
    private static readonly (string[] Words, TransactionVerb Verb)[] Verbs =
    [
        (["BEGIN"], TransactionVerb.Begin),
        (["START", "TRANSACTION"], TransactionVerb.Begin),
        (["COMMIT"], TransactionVerb.Commit),
        (["END"], TransactionVerb.Commit),
        (["ROLLBACK", "TO"], TransactionVerb.Savepoint),
        (["ROLLBACK"], TransactionVerb.Rollback),
        (["ABORT"], TransactionVerb.Rollback),
        (["SAVEPOINT"], TransactionVerb.Savepoint),
        (["RELEASE"], TransactionVerb.Savepoint),
    ];

    public static TransactionStatement? Read(SqlStatement statement, TokenReader reader)
    {
        foreach (var (words, verb) in Verbs)
        {
            if (reader.Take(words))
            {
                return new TransactionStatement(statement, verb);
            }
        }

        return null;
    }
}
