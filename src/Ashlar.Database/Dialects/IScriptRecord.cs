using System.Data.Common;
using Ashlar.Database.Scripts;

namespace Ashlar.Database.Dialects;

/// <summary>What the history keeps of a script that runs.</summary>
public interface IScriptRecord
{
    /// <summary>Notes that the script starts.</summary>
    /// <param name="plan">The steps in which it runs.</param>
    /// <param name="transaction">The transaction of the script; <see langword="null"/> where the connection knows it by itself, or there is none.</param>
    /// <returns>Where to go on; <see langword="null"/> where the script must not run: another process was faster.</returns>
    /// <exception cref="ScriptException">What is in the database already is not what the script now says.</exception>
    Task<ScriptProgress?> StartAsync(ScriptPlan plan, DbTransaction? transaction);

    /// <summary>Notes that so many steps are in the database. Only of a script with several.</summary>
    Task AdvanceAsync(ScriptPlan plan, int steps);

    /// <summary>Notes that the script is through.</summary>
    Task FinishAsync(DbTransaction? transaction);

    /// <summary>
    /// The record of a script with one transaction as statements around the script's own, so that all of it is one message. The first ones
    /// fail where <see cref="StartAsync"/> would have more to say than that the script starts.
    /// </summary>
    /// <param name="plan">The steps in which it runs.</param>
    /// <returns><see langword="null"/> where the database has no such statements.</returns>
    Task<RecordStatements?> AroundAsync(ScriptPlan plan) => Task.FromResult<RecordStatements?>(null);
}

/// <param name="Before">In the transaction, before the script.</param>
/// <param name="After">In the transaction, behind it.</param>
public sealed record RecordStatements(IReadOnlyList<RecordStatement> Before, IReadOnlyList<RecordStatement> After);

/// <param name="Sql">With <c>$1</c> for the first value.</param>
public sealed record RecordStatement(string Sql, IReadOnlyList<object> Values);
