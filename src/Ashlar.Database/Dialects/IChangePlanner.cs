using Ashlar.Database.Changes;

namespace Ashlar.Database.Dialects;

/// <summary>Brings changes into an order that works, and puts a detour where the database cannot make a change directly.</summary>
public interface IChangePlanner
{
    /// <param name="from">The database as it is.</param>
    /// <param name="to">The database as it shall be.</param>
    /// <param name="changes">What the differ found, in the order of the schemas.</param>
    /// <returns>Changes that the dialect's <see cref="ISqlWriter"/> can write, in the order of execution.</returns>
    IReadOnlyList<SchemaChange> Plan(DatabaseSchema from, DatabaseSchema to, IReadOnlyList<SchemaChange> changes);
}
