using Ashlar.Database.Dialects;
using Microsoft.Data.Sqlite;

namespace Ashlar.Database.Sqlite;

internal sealed class Connector(ErrorTranslator errors) : IConnector
{
    // Who needs them checked says so: scripts, and what writes rows (EnforceForeignKeysAsync). Unless a connection is told, each build of the library has its own idea.
    private const bool EnforcesForeignKeys = false;

    public async Task<IDatabaseSession> OpenAsync(string url, string baseDirectory, MissingDatabase missing, CancellationToken cancellationToken)
    {
        var path = DatabaseUrl.Parse(url, baseDirectory).Path;
        Prepare(path, missing);
        var mode = missing == MissingDatabase.Create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite;
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, ForeignKeys = EnforcesForeignKeys }.ToString());
        return await OpenAsync(connection, path, cancellationToken);
    }

    public Task<IDatabaseSession> OpenShadowAsync(ShadowSource source, CancellationToken cancellationToken) =>
        OpenAsync(
            new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = ":memory:", Pooling = false, ForeignKeys = EnforcesForeignKeys }.ToString()),
            "the shadow database",
            cancellationToken);

    /// <summary>In memory nothing counts but the library: its version, and what it was built with.</summary>
    public async Task<string?> DescribeShadowAsync(ShadowSource source, IDatabaseSession? main, CancellationToken cancellationToken)
    {
        NativeLibrary.EnsureLoaded();
        await using var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT sqlite_source_id() || ' ' || group_concat(compile_options, ' ') FROM pragma_compile_options";
        return await command.ExecuteScalarAsync(cancellationToken) as string;
    }

    private static void Prepare(string path, MissingDatabase missing)
    {
        if (Directory.Exists(path))
        {
            throw new DatabaseException(DatabaseFailure.NotADatabase, $"\"{path}\" is a folder, not a database file");
        }

        if (File.Exists(path))
        {
            return;
        }

        if (missing == MissingDatabase.Refuse)
        {
            throw new DatabaseException(DatabaseFailure.Missing, $"there is no database file \"{path}\"");
        }

        if (Path.GetDirectoryName(path) is { } folder && !Directory.Exists(folder))
        {
            throw new DatabaseException(DatabaseFailure.Missing, $"the folder \"{folder}\" of the database file does not exist");
        }
    }

    private async Task<IDatabaseSession> OpenAsync(SqliteConnection connection, string name, CancellationToken cancellationToken)
    {
        NativeLibrary.EnsureLoaded();
        try
        {
            await connection.OpenAsync(cancellationToken);
            var session = new Session(connection, errors);
            // The file is not read before the first query: a file that is no database is found here.
            await session.QueryAsync("SELECT COUNT(*) FROM sqlite_master", cancellationToken);
            return session;
        }
        catch (SqliteException error)
        {
            await connection.DisposeAsync();
            throw new DatabaseException(errors.Classify(error), $"the database \"{name}\" cannot be opened: {errors.Describe(error)}", error);
        }
    }
}
