using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Schema;

namespace Ashlar.Cli.Connections;

/// <summary>The database that migrations go to.</summary>
/// <param name="Url">It may hold a password: never print it.</param>
/// <param name="BaseDirectory">Where a relative path in it starts: beside the schema that says it, else the current folder.</param>
internal sealed record DatabaseUrl(string Url, string BaseDirectory)
{
    private const string Variable = "DATABASE_URL";
    private const string DirectVariable = "DIRECT_DATABASE_URL";

    /// <summary>Migrations go past a pooler: a direct URL comes before the usual one.</summary>
    /// <returns><see langword="null"/>, and a finding, where none is set.</returns>
    public static DatabaseUrl? Find(string? given, Datasource? datasource, string schemaFolder, DiagnosticBag diagnostics)
    {
        var current = Directory.GetCurrentDirectory();
        if (given is not null)
        {
            return new DatabaseUrl(given, current);
        }

        var files = new[] { current, schemaFolder }.Select(EnvironmentFile.Read).ToList();
        string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
            ? value
            : files.Select(f => f.GetValueOrDefault(name)).FirstOrDefault(v => v is { Length: > 0 });
        string? Written(ConfigValue? value) => value?.Literal ?? (value?.EnvironmentVariable is { } name ? Variable(name) : null);

        if ((Written(datasource?.DirectUrl) ?? Written(datasource?.Url)) is { } written)
        {
            return new DatabaseUrl(Variable(DirectVariable) is { } direct && datasource?.DirectUrl is null ? direct : written, Path.GetFullPath(schemaFolder));
        }

        if ((Variable(DirectVariable) ?? Variable(DatabaseUrl.Variable)) is { } url)
        {
            return new DatabaseUrl(url, current);
        }

        diagnostics.Add(DatabaseDiagnostics.UrlMissing(datasource?.Url?.EnvironmentVariable ?? DatabaseUrl.Variable));
        return null;
    }
}
