using System.Data.Common;
using Ashlar.Database.Dialects;
using Ashlar.Database.PostgreSql.Inspection;
using Npgsql;

namespace Ashlar.Database.PostgreSql;

/// <summary>Reads namespaces, extensions, enums, tables, keys, indexes, checks, policies and views.</summary>
internal sealed class Inspector(ErrorTranslator errors, TypeMap types, SqlWriter writer) : IDefinitionInspector
{
    private const string UsualNamespace = "public";

    public async Task<DatabaseSchema> InspectAsync(DbConnection connection, IReadOnlyCollection<string> namespaces, CancellationToken cancellationToken)
    {
        try
        {
            var postgres = (NpgsqlConnection)connection;
            // Where one database schema is all, its objects have no namespace, whatever it is called.
            var own = namespaces.Count > 0 ? UsualNamespace : await CurrentNamespaceAsync(postgres, cancellationToken);
            var catalog = await Catalog.ReadAsync(postgres, namespaces.Count > 0 ? namespaces : [own], cancellationToken);
            return new CatalogReading(catalog, own).ToSchema();
        }
        catch (NpgsqlException error)
        {
            throw new DatabaseException(errors.Classify(error), errors.Describe(error), error);
        }
    }

    public async Task<StatedSchema> StateAsync(DbConnection connection, DatabaseSchema schema, CancellationToken cancellationToken)
    {
        try
        {
            return await new DefinitionReading((NpgsqlConnection)connection, errors, types, writer).StateAsync(schema, cancellationToken);
        }
        catch (NpgsqlException error)
        {
            throw new DatabaseException(errors.Classify(error), errors.Describe(error), error);
        }
    }

    private static async Task<string> CurrentNamespaceAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT current_schema()", connection);
        return await command.ExecuteScalarAsync(cancellationToken) as string ?? UsualNamespace;
    }
}
