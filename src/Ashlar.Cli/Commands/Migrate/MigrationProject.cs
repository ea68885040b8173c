using System.CommandLine;
using Ashlar.Cli.Connections;
using Ashlar.Cli.Schemas;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Migrations.Files;
using Ashlar.Schema;

namespace Ashlar.Cli.Commands.Migrate;

/// <summary>What a verb works with: the schema, its migrations, and where the database is.</summary>
internal sealed record MigrationProject(DataModel Model, ILiveDialect Dialect, MigrationDirectory Directory, DatabaseUrl Url)
{
    /// <returns><see langword="null"/>, and findings, where something is missing or wrong.</returns>
    public static MigrationProject? Load(MigrateOptions options, ParseResult result, DiagnosticBag diagnostics)
    {
        var schema = SchemaInput.Load(result.GetValue(options.Schema), diagnostics);
        var model = schema?.Bind(diagnostics);
        if (schema is null || model is null || diagnostics.HasErrors || FindDialect(model, diagnostics) is not { } dialect)
        {
            return null;
        }

        var path = result.GetValue(options.Migrations) ?? (schema.Folder == "." ? "migrations" : Path.Combine(schema.Folder, "migrations"));
        var directory = MigrationDirectory.Read(path, dialect.Name, diagnostics);
        var url = DatabaseUrl.Find(result.GetValue(options.Url), model.Datasource, schema.Folder, diagnostics);
        return directory is null || url is null ? null : new MigrationProject(model, dialect, directory, url);
    }

    public Task<IDatabaseSession> OpenAsync(MissingDatabase missing, CancellationToken cancellationToken) =>
        Dialect.Connector.OpenAsync(Url.Url, Url.BaseDirectory, missing, cancellationToken);

    private static ILiveDialect? FindDialect(DataModel model, DiagnosticBag diagnostics)
    {
        var dialect = model.Datasource is { } datasource ? Dialects.Find(datasource.Provider.Name) : null;
        if (dialect is not ILiveDialect)
        {
            diagnostics.Add(dialect is null ? DatabaseDiagnostics.ProviderUnknown() : DatabaseDiagnostics.NotReachable(dialect.Name));
        }

        return dialect as ILiveDialect;
    }
}
