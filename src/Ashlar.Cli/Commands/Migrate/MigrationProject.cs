using System.CommandLine;
using Ashlar.Cli.Connections;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;
using Ashlar.Schema;

namespace Ashlar.Cli.Commands.Migrate;

/// <summary>What a verb about migrations works with: the database, and the folder of migrations.</summary>
internal sealed record MigrationProject(DatabaseProject Database, MigrationDirectory Directory)
{
    public DataModel Model => Database.Model;

    public ILiveDialect Dialect => Database.Dialect;

    public IReadOnlyList<string> Namespaces => Database.Namespaces;

    /// <returns><see langword="null"/>, and findings, where something is missing or wrong.</returns>
    public static MigrationProject? Load(MigrateOptions options, ParseResult result, string? service, DiagnosticBag diagnostics)
    {
        if (DatabaseProject.Load(result.GetValue(options.Schema), result.GetValue(options.Url), diagnostics, service) is not { } database)
        {
            return null;
        }

        var path = result.GetValue(options.Migrations) ?? database.MigrationsPath;
        return MigrationDirectory.Read(path, database.Dialect.Name, diagnostics) is { } directory ? new MigrationProject(database, directory) : null;
    }

    public Task<IDatabaseSession> OpenAsync(MissingDatabase missing, CancellationToken cancellationToken) => Database.OpenAsync(missing, cancellationToken);
}
