using Ashlar.Database;
using Ashlar.Database.Dialects;

namespace Ashlar.Operations.Copying;

/// <summary>A database that rows are copied from or to.</summary>
/// <param name="Dialect">What kind of database it is.</param>
/// <param name="Session">Open, and in no transaction.</param>
/// <param name="Schema">What the schema file asks for there.</param>
/// <param name="Name">What messages call it; never the URL.</param>
public sealed record CopyEnd(ILiveDialect Dialect, IDatabaseSession Session, DatabaseSchema Schema, string Name)
{
    /// <summary>The database schemas that the schema file lists; none for the one that the connection works in.</summary>
    public IReadOnlyList<string> Namespaces { get; init; } = [];
}
