using Ashlar.Database.Changes;

namespace Ashlar.Database.Dialects;

/// <summary>A change that a database cannot make was given to its writer without going through its planner.</summary>
public sealed class UnsupportedChangeException(string dialect, SchemaChange change)
    : NotSupportedException($"{dialect} has no statement for {change.GetType().Name}; plan the changes with its planner first")
{
    public SchemaChange Change { get; } = change;
}
