using Ashlar.Cli.Connections;
using Ashlar.Cli.Schemas;
using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Schema;

namespace Ashlar.Cli.Commands.Db;

/// <summary>Finds the databases that rows are copied between.</summary>
internal sealed class CopyPlaces(SchemaInput schema, DataModel model, DiagnosticBag diagnostics)
{
    private readonly ConnectionSettings _settings = ConnectionSettings.Read(model.Datasource, schema.Folder, diagnostics);

    /// <summary>All services of the schema; a finding where it has none.</summary>
    public IReadOnlyList<string> Services()
    {
        if (model.Services is [])
        {
            diagnostics.Add(ConnectionDiagnostics.NoServices());
        }

        return model.Services;
    }

    /// <param name="option">The option that names the database.</param>
    /// <param name="url">What it says.</param>
    /// <param name="variable">The variable with its URL.</param>
    /// <param name="service">Without both: the service whose own database it is; <see langword="null"/> for the project's.</param>
    /// <returns><see langword="null"/>, and findings, where it is missing or wrong.</returns>
    public CopyPlace? Find(string option, string? url, string? variable, string? service)
    {
        if (service is not null && !model.Services.Contains(service))
        {
            diagnostics.Add(ConnectionDiagnostics.UnknownService(service, model.Services));
            return null;
        }

        var settings = service is null ? _settings : _settings.For(service);
        var found = url is not null ? new DatabaseUrl(url, Directory.GetCurrentDirectory(), option).Checked(diagnostics) : variable is not null ? _settings.Named(variable, diagnostics) : settings.Direct(diagnostics);
        if (found is null)
        {
            return null;
        }

        if (Databases.ProviderOf(found.Url) is not { } provider)
        {
            diagnostics.Add(DbDiagnostics.UnknownScheme(found.Source));
            return null;
        }

        if (model.On(provider) is not { } chosen)
        {
            diagnostics.Add(DatabaseDiagnostics.UrlOfOther(found.Source, Databases.Find(provider)!, model.Datasource?.Provider ?? Ashlar.Schema.Providers.UnspecifiedProvider.Instance));
            return null;
        }

        return new CopyPlace(schema, chosen, Dialects.Find(provider)!, found);
    }
}
