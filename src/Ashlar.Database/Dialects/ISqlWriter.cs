using Ashlar.Database.Changes;

namespace Ashlar.Database.Dialects;

/// <summary>Writes changes as SQL.</summary>
public interface ISqlWriter
{
    /// <summary>The statements of a change, without the semicolons between them.</summary>
    /// <exception cref="UnsupportedChangeException">The database has no such change; its planner never asks for it.</exception>
    IReadOnlyList<string> Write(SchemaChange change);
}
