using System.Data.Common;

namespace Ashlar.Database.Dialects;

/// <summary>
/// An inspector that can say how its database would keep the expressions and queries of a schema: a database gives back
/// other words than it was told, so that only its own can be compared with what is inspected.
/// </summary>
public interface IDefinitionInspector : IInspector
{
    /// <summary>Makes the schema's tables, conditions and views as temporary ones, reads them back, and takes all of it away again.</summary>
    /// <param name="connection">A database with the functions and extensions that the schema uses. It is left as it was.</param>
    /// <param name="schema">What a schema file asks for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="DatabaseException">The database cannot be used.</exception>
    Task<StatedSchema> StateAsync(DbConnection connection, DatabaseSchema schema, CancellationToken cancellationToken);
}

/// <param name="Schema">With the conditions, queries and columns of views as the database has them; as they were where it could not take them.</param>
/// <param name="Failures">The views whose query the database refused.</param>
public sealed record StatedSchema(DatabaseSchema Schema, IReadOnlyList<DefinitionFailure> Failures);

/// <param name="Message">One sentence without full stop.</param>
public sealed record DefinitionFailure(View View, string Message);
