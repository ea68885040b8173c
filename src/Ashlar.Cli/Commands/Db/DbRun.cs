using System.CommandLine;
using Ashlar.Cli.Connections;
using Ashlar.Database.Dialects;
using Ashlar.Migrations;

namespace Ashlar.Cli.Commands.Db;

/// <summary>One run of a verb about a database.</summary>
internal sealed class DbRun(DbOptions options, ParseResult arguments, CancellationToken cancellationToken) : VerbRun(arguments, options.Json, cancellationToken)
{
    /// <returns><see langword="null"/>, and findings, where something is missing or wrong.</returns>
    public DatabaseProject? LoadProject() => DatabaseProject.Load(Get(options.Schema), Get(options.Url), Diagnostics, Arguments.GetResult(options.Service) is null ? null : Get(options.Service));

    /// <summary>The database alone: with a URL on the command line no schema is needed.</summary>
    /// <returns><see langword="null"/>, and findings, where something is missing or wrong.</returns>
    public (ILiveDialect Dialect, DatabaseUrl Url)? LoadTarget()
    {
        if (Get(options.Schema) is not null || Get(options.Url) is not { } given)
        {
            return LoadProject() is { } project ? (project.Dialect, project.Url) : null;
        }

        if (DatabaseUrl.Given(given, Diagnostics) is not { } url)
        {
            return null;
        }

        if (Dialects.FindByUrl(url.Url) is { } dialect)
        {
            return (dialect, url);
        }

        Diagnostics.Add(DbDiagnostics.UnknownScheme(url.Source));
        return null;
    }

    /// <summary>Opens a database for an action, and turns what goes wrong with it into findings.</summary>
    public Task WithDatabaseAsync(ILiveDialect dialect, DatabaseUrl url, MissingDatabase missing, Func<IDatabaseSession, Task> action) =>
        DatabaseGuard.RunAsync(dialect, Diagnostics, async () =>
        {
            await using var session = await dialect.Connector.OpenAsync(url.Url, url.BaseDirectory, missing, CancellationToken);
            await action(session);
        });
}
