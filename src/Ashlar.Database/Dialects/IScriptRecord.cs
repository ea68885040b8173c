using System.Data.Common;

namespace Ashlar.Database.Dialects;

/// <summary>What the history keeps of a script that runs.</summary>
public interface IScriptRecord
{
    /// <summary>Notes that the script starts.</summary>
    /// <param name="transaction">The transaction of the script; <see langword="null"/> where it has none.</param>
    /// <returns><see langword="false"/> where the script must not run: another process was faster.</returns>
    Task<bool> StartAsync(DbTransaction? transaction);

    /// <summary>Notes that the script is through.</summary>
    Task FinishAsync(DbTransaction? transaction);
}
