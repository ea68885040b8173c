using Ashlar.Cli.Connections;
using Ashlar.Cli.Schemas;
using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Schema;

namespace Ashlar.Cli.Commands.Migrate.Diff;

/// <summary>A real database.</summary>
internal abstract record DatabaseSource : DiffSource
{
    protected DatabaseUrl? Url { get; init; }

    /// <summary>As the URL's scheme says.</summary>
    public override string? Provider => Url is null ? null : Databases.ProviderOf(Url.Url);

    public override async Task<DatabaseSchema> ReadAsync(ILiveDialect dialect, DiffContext context)
    {
        if (Url is null)
        {
            return DatabaseSchema.Empty;
        }

        await using var session = await dialect.Connector.OpenAsync(Url.Url, Url.BaseDirectory, MissingDatabase.Refuse, context.CancellationToken);
        return await dialect.Inspector.InspectAsync(session.Connection, context.Namespaces, context.CancellationToken);
    }
}

internal sealed record UrlSource(string Given, string Option) : DatabaseSource
{
    public override DiffSource Load(string? provider, DiagnosticBag diagnostics) =>
        this with { Url = new DatabaseUrl(Given, Directory.GetCurrentDirectory(), Option).Checked(diagnostics) };
}

internal sealed record VariableSource(string Name) : DatabaseSource
{
    public override DiffSource Load(string? provider, DiagnosticBag diagnostics) =>
        this with { Url = ConnectionSettings.Read(null, ".", diagnostics).Named(Name, diagnostics) };
}

/// <param name="Path">The schema whose datasource it is; <see langword="null"/> for the one that is found in the usual places.</param>
internal sealed record DatasourceSource(string? Path) : DatabaseSource
{
    private DataModel? _model;

    public override string? Provider => (Url is { } url && Databases.ProviderOf(url.Url) is { } behind && _model?.On(behind) is { } other ? other : _model)?.Datasource?.Provider.Name ?? base.Provider;

    public override DiffSource Load(string? provider, DiagnosticBag diagnostics)
    {
        var schema = SchemaInput.Load(Path, diagnostics);
        var model = schema?.For(provider).Bind(diagnostics);
        return model is null ? this : this with { _model = model, Url = ConnectionSettings.Read(model.Datasource, schema!.Folder, diagnostics).Direct(diagnostics) };
    }
}
