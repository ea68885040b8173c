using Ashlar.Cli.Schemas;
using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.Lowering;
using Ashlar.Schema;

namespace Ashlar.Cli.Connections;

/// <summary>What a verb about a database works with: the schema, what it means, and where the database is.</summary>
internal sealed record DatabaseProject(SchemaInput Schema, DataModel Model, ILiveDialect Dialect, DatabaseUrl Url)
{
    /// <summary>Every URL of the project, the application's too.</summary>
    public required ConnectionSettings Settings { get; init; }

    /// <summary>The database to rehearse in; <see langword="null"/> where the tool makes one for itself.</summary>
    public DatabaseUrl? Shadow { get; init; }

    /// <summary>The service whose own database it is; <see langword="null"/> for the one database of all.</summary>
    public string? Service { get; init; }

    /// <summary>What the schema asks for.</summary>
    public DatabaseSchema Lower() => SchemaLowering.Lower(Model, Dialect, Service);

    /// <summary>Where the migrations are.</summary>
    public string MigrationsPath => MigrationDirectory.PathFor(Model.Datasource, Schema.Folder, Service);

    /// <summary>Where the migrations and the seed are: beside the schema, or in the folder of the service.</summary>
    public string Folder => Path.GetDirectoryName(MigrationsPath) is { Length: > 0 } folder ? folder : ".";

    /// <summary>The schema for the other databases that it is kept usable on.</summary>
    public IReadOnlyList<DataModel> Siblings { get; init; } = [];

    /// <summary>Where to rehearse, for the dialect.</summary>
    public ShadowSource ShadowSource => new(Url.Url, Shadow?.Url, Url.BaseDirectory);

    /// <summary>The database schemas that the datasource lists; none for the one that the URL names.</summary>
    public IReadOnlyList<string> Namespaces => Model.Datasource?.Schemas ?? [];

    /// <param name="path">The schema; <see langword="null"/> to look for it.</param>
    /// <param name="givenUrl">The option <c>--url</c>, which goes before every setting.</param>
    /// <param name="diagnostics">What is missing or wrong.</param>
    /// <param name="service">The service whose own database it is.</param>
    public static DatabaseProject? Load(string? path, string? givenUrl, DiagnosticBag diagnostics, string? service = null)
    {
        var schema = SchemaInput.Load(path, diagnostics);
        var model = schema?.Bind(diagnostics);
        if (schema is null || model is null || diagnostics.HasErrors || FindDialect(model, diagnostics) is null)
        {
            return null;
        }

        if (service is not null && !model.Services.Contains(service))
        {
            diagnostics.Add(ConnectionDiagnostics.UnknownService(service, model.Services));
            return null;
        }

        var settings = ConnectionSettings.Read(model.Datasource, schema.Folder, diagnostics);
        settings = service is null ? settings : settings.For(service);
        var url = givenUrl is null ? settings.Direct(diagnostics) : DatabaseUrl.Given(givenUrl, diagnostics);
        var shadow = settings.Shadow(diagnostics);
        if (url is null || diagnostics.HasErrors || ModelBehind(url, model, diagnostics) is not { } chosen)
        {
            return null;
        }

        var dialect = FindDialect(chosen, diagnostics)!;
        return new DatabaseProject(schema, chosen, dialect, url) 
        {
            Settings = settings,
            Service = service,
            Shadow = model.Others is [] || shadow?.IsFor(dialect) == true ? shadow : null,
            Siblings = [.. model.Others.Prepend(model).Where(m => m != chosen)],
        };
    }

    public Task<IDatabaseSession> OpenAsync(MissingDatabase missing, CancellationToken cancellationToken) =>
        Dialect.Connector.OpenAsync(Url.Url, Url.BaseDirectory, missing, cancellationToken);

    /// <summary>The schema for the database that the URL leads to. A URL of no known kind is for the dialect of the datasource to refuse.</summary>
    private static DataModel? ModelBehind(DatabaseUrl url, DataModel model, DiagnosticBag diagnostics)
    {
        if (Databases.ProviderOf(url.Url) is not { } provider)
        {
            return model;
        }

        if (model.On(provider) is { } found)
        {
            return found;
        }

        diagnostics.Add(DatabaseDiagnostics.UrlOfOther(url.Source, Databases.Find(provider)!, model.Datasource!.Provider));
        return null;
    }

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
