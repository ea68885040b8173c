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
}
