using Ashlar.Database.Scripts.Catalog;
using Ashlar.Database.Scripts.Statements;

namespace Ashlar.Database.Scripts.Effects;

/// <summary>What the statements of a script do to a database that is in use: the linter asks here, and knows no database itself.</summary>
public interface IScriptEffects
{
    ScriptCapabilities Capabilities { get; }

    /// <summary>The locks that a statement takes on tables until its transaction ends, the strongest for each table.</summary>
    /// <param name="statement">Also of kinds that take none.</param>
    /// <param name="catalog">The tables as they are before the statement.</param>
    IReadOnlyList<TableLock> LocksOf(ParsedStatement statement, ScriptCatalog catalog);

    /// <summary>The lock that one action of an ALTER TABLE needs on its own.</summary>
    LockMode LockOf(TableAction action);

    /// <summary>What an action does to the rows that exist.</summary>
    /// <param name="action">An action of an ALTER TABLE on <paramref name="table"/>.</param>
    /// <param name="table">The table before the action; <see langword="null"/> where it is not known.</param>
    TableWork WorkOf(TableAction action, CatalogTable? table);

    /// <summary>A value that fits the old type may not fit the new one, or not be the same in it.</summary>
    bool MayLoseValues(SqlType previous, SqlType next);

    /// <summary>An expression that has another value for each row, or whose function may.</summary>
    bool IsVolatile(IReadOnlyList<SqlToken> expression);

    /// <summary>A statement that the database refuses inside a transaction.</summary>
    bool NeedsNoTransaction(ParsedStatement statement);

    /// <returns><see langword="null"/> where there is nothing to say.</returns>
    TypeAdvice? AdviceOn(SqlType type);

    /// <returns><see langword="null"/> where the size differs from value to value, or is not known.</returns>
    TypeLayout? LayoutOf(SqlType type);
}
