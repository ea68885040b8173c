using Ashlar.Cli.Schemas;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Schema;

namespace Ashlar.Cli.Connections;

/// <summary>What a verb about a database works with: the schema, what it means, and where the database is.</summary>
internal sealed record DatabaseProject(SchemaInput Schema, DataModel Model, ILiveDialect Dialect, DatabaseUrl Url)
{
    /// <summary>Every URL of the project, the application's too.</summary>
    public required ConnectionSettings Settings { get; init; }

    /// <summary>The database to rehearse in; <see langword="null"/> where the tool makes one for itself.</summary>
    public DatabaseUrl? Shadow { get; init; }

    /// <summary>Where to rehearse, for the dialect.</summary>
    public ShadowSource ShadowSource => new(Url.Url, Shadow?.Url, Url.BaseDirectory);

    /// <summary>The database schemas that the datasource lists; none for the one that the URL names.</summary>
    public IReadOnlyList<string> Namespaces => Model.Datasource?.Schemas ?? [];

    /// <param name="path">The schema; <see langword="null"/> to look for it.</param>
    /// <param name="givenUrl">The option <c>--url</c>, which goes before every setting.</param>
    /// <param name="diagnostics">What is missing or wrong.</param>
    public static DatabaseProject? Load(string? path, string? givenUrl, DiagnosticBag diagnostics)
    {
        var schema = SchemaInput.Load(path, diagnostics);
        var model = schema?.Bind(diagnostics);
        if (schema is null || model is null || diagnostics.HasErrors || FindDialect(model, diagnostics) is not { } dialect)
        {
            return null;
        }

        var settings = ConnectionSettings.Read(model.Datasource, schema.Folder, diagnostics);
        var url = givenUrl is null ? settings.Direct(diagnostics) : DatabaseUrl.Given(givenUrl, diagnostics);
        var shadow = settings.Shadow(diagnostics);
        return url is null || diagnostics.HasErrors ? null : new DatabaseProject(schema, model, dialect, url) { Settings = settings, Shadow = shadow };
    }

    public Task<IDatabaseSession> OpenAsync(MissingDatabase missing, CancellationToken cancellationToken) =>
        Dialect.Connector.OpenAsync(Url.Url, Url.BaseDirectory, missing, cancellationToken);

    private static ILiveDialect? FindDialect(DataModel model, DiagnosticBag diagnostics)
    {
        var dialect = model.Datasource is { } datasource ? Dialects.Find(datasource.Provider.Name) : null;
        if (dialect is null)
        {
            diagnostics.Add(DatabaseDiagnostics.ProviderUnknown());
        }

        return dialect;
    }
}
