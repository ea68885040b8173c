using Ashlar.Database.Dialects;
using Ashlar.PostgreSql;
using Npgsql;

namespace Ashlar.Database.PostgreSql.Connections;

/// <summary>
/// Where a database is. The URL means what it means to the client at run time, whose parser this is; only what speaks to
/// a pool of connections is read and left.
/// </summary>
internal sealed class DatabaseUrl
{
    private readonly NpgsqlConnectionStringBuilder _settings;

    private DatabaseUrl(NpgsqlConnectionStringBuilder settings, string schema) => (_settings, Schema) = (settings, schema);

    /// <summary>The database schema that names without one belong to.</summary>
    public string Schema { get; }

    public string Database => _settings.Database!;

    public string Server => _settings.Host!;

    /// <exception cref="DatabaseException">The first thing that is wrong with the URL.</exception>
    public static DatabaseUrl Parse(string url)
    {
        var parsed = PostgresUrlParser.Parse(url, out var problems)
            ?? throw new DatabaseException(DatabaseFailure.InvalidUrl, string.Join("; ", problems.Select(p => p.Message))) { Help = problems[0].Help };
        var schema = parsed.Schema ?? "public";
        var settings = PostgresConnectionString.Of(parsed);
        settings.SearchPath = Sql.Identifier(schema);
        settings.ApplicationName ??= "ashlar";
        // A migration may take hours. What limits a statement is statement_timeout, which the server watches.
        settings.CommandTimeout = 0;
        settings.TcpKeepAlive = true;
        settings.GssEncryptionMode = GssEncryptionMode.Disable;
        // Tells which objects depend on one that is to go; ErrorTranslator leaves out details with values of rows.
        settings.IncludeErrorDetail = true;
        settings.IncludeFailedBatchedCommand = true;
        return new DatabaseUrl(settings, schema);
    }

    /// <summary>A way to connect that asks the server nothing about its types: those that every server has are enough.</summary>
    public NpgsqlDataSource CreateDataSource()
    {
        var builder = new NpgsqlDataSourceBuilder(_settings.ConnectionString);
        builder.ConfigureTypeLoading(t => t.EnableTypeLoading(false));
        return builder.Build();
    }

    /// <summary>Another database on the same server.</summary>
    public DatabaseUrl At(string database) => new(new NpgsqlConnectionStringBuilder(_settings.ConnectionString) { Database = database }, Schema);

    public bool IsSameDatabase(DatabaseUrl other) => (Server, _settings.Port, Database) == (other.Server, other._settings.Port, other.Database);
}
