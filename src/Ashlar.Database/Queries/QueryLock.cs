namespace Ashlar.Database.Queries;

/// <summary>What the database said about the files of <c>sql</c>. It is committed, so that a build needs no database.</summary>
/// <param name="Provider">The database that was asked.</param>
/// <param name="Migrations">A checksum of what its tables were made of.</param>
/// <param name="Queries">In the order of their names.</param>
public sealed record QueryLock(string Provider, string Migrations, IReadOnlyList<LockedQuery> Queries)
{
    public LockedQuery? Find(string name) => Queries.FirstOrDefault(q => q.Name == name);
}

/// <param name="Name">The file's name without its endings.</param>
/// <param name="Checksum">Of the file that was checked.</param>
/// <param name="Parameters">In the order of the file's parameters.</param>
/// <param name="Columns">In the order of the rows.</param>
/// <param name="HasEffects">It calls a function that may do more than give a value: it is a write, whatever its words say.</param>
public sealed record LockedQuery(string Name, string Checksum, IReadOnlyList<LockedValue> Parameters, IReadOnlyList<LockedValue> Columns, bool HasEffects = false);

/// <param name="Name">The name in the file, or the column's.</param>
/// <param name="Field"><c>Model.field</c> whose column it is; <see langword="null"/> for any other value.</param>
public sealed record LockedValue(string Name, QueryType Type, string? Field = null);
