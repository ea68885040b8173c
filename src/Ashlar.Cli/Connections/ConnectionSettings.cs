using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Schema;

namespace Ashlar.Cli.Connections;

/// <summary>
/// The three URLs of a project. A datasource names them, literally or with <c>env("…")</c> (Prisma 6), or leaves them out
/// (Prisma 7); then the variables have their usual names.
/// </summary>
internal sealed class ConnectionSettings
{
    public const string ApplicationVariable = "DATABASE_URL";
    public const string DirectVariable = "DIRECT_DATABASE_URL";
    public const string ShadowVariable = "SHADOW_DATABASE_URL";

    private readonly Datasource? _datasource;
    private readonly string _schemaFolder;
    private readonly EnvironmentVariables _variables;
    private readonly string _prefix;

    private ConnectionSettings(Datasource? datasource, string schemaFolder, EnvironmentVariables variables, string prefix)
    {
        _prefix = prefix;
        _datasource = datasource;
        _schemaFolder = Path.GetFullPath(schemaFolder);
        _variables = variables;
    }

    public static ConnectionSettings Read(Datasource? datasource, string schemaFolder, DiagnosticBag diagnostics) =>
        new(datasource, schemaFolder, EnvironmentVariables.Read(schemaFolder, diagnostics), "");

    /// <summary>
    /// The settings of a service with a database of its own: the same variables with its name before them, <c>PAYMENTS_DATABASE_URL</c>. What the datasource
    /// says is about the one database of all.
    /// </summary>
    public ConnectionSettings For(string service) =>
        new(null, _schemaFolder, _variables, service.Replace('-', '_').ToUpperInvariant() + "_");

    /// <summary>What the application uses: it may lead through a pooler.</summary>
    public DatabaseUrl? Application(DiagnosticBag diagnostics) =>
        Written(_datasource?.Url, isRequired: true, diagnostics) ?? (_datasource?.Url is null ? Variable(_prefix + ApplicationVariable, isRequired: true, diagnostics) : null);

    /// <summary>What migrations use: past the pooler, where another URL says how.</summary>
    public DatabaseUrl? Direct(DiagnosticBag diagnostics) => _datasource?.DirectUrl is { } written
        ? Written(written, isRequired: true, diagnostics)
        : Variable(_prefix + DirectVariable, isRequired: false, diagnostics) ?? (diagnostics.HasErrors ? null : Application(diagnostics));

    /// <summary>The database to rehearse in; <see langword="null"/> where the tool makes one for itself.</summary>
    public DatabaseUrl? Shadow(DiagnosticBag diagnostics)
    {
        var shadow = Written(_datasource?.ShadowDatabaseUrl, isRequired: false, diagnostics) ?? Variable(_prefix + ShadowVariable, isRequired: false, diagnostics);
        var others = new DiagnosticBag();
        if (shadow is not null && new[] { Direct(others), Application(others) }.FirstOrDefault(u => u?.Url == shadow.Url) is { } same)
        {
            diagnostics.Add(ConnectionDiagnostics.ShadowIsDatabase(shadow.Source, same.Source));
            return null;
        }

        return shadow;
    }

    /// <summary>The URL in a variable of that name.</summary>
    public DatabaseUrl? Named(string name, DiagnosticBag diagnostics) => Variable(name, isRequired: true, diagnostics);

    /// <summary>What is set for the own database of a service, by the names of the variables, without the shadow database.</summary>
    public IEnumerable<(string Name, string Url)> UrlsOf(string service)
    {
        var prefix = For(service)._prefix;
        foreach (var name in new[] { prefix + ApplicationVariable, prefix + DirectVariable })
        {
            if (_variables.Find(name, []) is { } found)
            {
                yield return (name, found.Value);
            }
        }
    }

    /// <summary>A relative path in a schema starts beside it, wherever the variable is that fills it in.</summary>
    private DatabaseUrl? Written(ConfigValue? value, bool isRequired, DiagnosticBag diagnostics) => value switch
    {
        { Literal: { } url } => new DatabaseUrl(url, _schemaFolder, "the datasource").Checked(diagnostics),
        { EnvironmentVariable: { } name } => Variable(name, isRequired, diagnostics) is { } found ? found with { BaseDirectory = _schemaFolder } : null,
        _ => null,
    };

    private DatabaseUrl? Variable(string name, bool isRequired, DiagnosticBag diagnostics)
    {
        if (_variables.Find(name, diagnostics) is { } found)
        {
            return new DatabaseUrl(found.Value, Directory.GetCurrentDirectory(), found.Source).Checked(diagnostics);
        }

        if (isRequired)
        {
            diagnostics.Add(DatabaseDiagnostics.UrlMissing(name));
        }

        return null;
    }
}
