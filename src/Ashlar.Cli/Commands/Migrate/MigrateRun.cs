using System.CommandLine;
using Ashlar.Cli.Connections;
using Ashlar.Cli.Schemas;
using Ashlar.Database.Dialects;
using Ashlar.Migrations;
using Ashlar.Migrations.Files;

namespace Ashlar.Cli.Commands.Migrate;

/// <summary>One run of a verb about migrations.</summary>
internal sealed class MigrateRun(MigrateOptions options, ParseResult arguments, CancellationToken cancellationToken) : VerbRun(arguments, options.Json, cancellationToken)
{
    /// <summary>The service that the verb works for now; <see langword="null"/> for the one database of all.</summary>
    public string? Service { get; private set; } = arguments.GetValue(options.Service);

    /// <summary>Runs the verb for one service after the other, where all are asked for, until something goes wrong.</summary>
    public async Task ForServicesAsync(Func<MigrateRun, Task> action)
    {
        if (!Get(options.Services))
        {
            await action(this);
            return;
        }

        var services = SchemaInput.Load(Get(options.Schema), Diagnostics)?.Bind(Diagnostics)?.Services ?? [];
        Diagnostics.AddRange(services is [] && !Diagnostics.HasErrors ? [ConnectionDiagnostics.NoServices()] : []);
        foreach (var service in services.TakeWhile(_ => !Diagnostics.HasErrors))
        {
            Service = service;
            BeginPart(service);
            Say($"{service}:");
            await action(this);
        }
    }

    /// <summary>Said of each migration as soon as it is in the database.</summary>
    public void Applied(MigrationFile migration)
    {
        Say($"Applied {migration.Name}");
        Append("applied", migration.Name);
    }

    /// <summary>Where an empty database comes from for a verb that may do without the project's own.</summary>
    public ShadowSource FindShadow() => DatabaseProject.Load(Get(options.Schema), Get(options.Url), Diagnostics, Service)?.ShadowSource ?? ShadowSource.None;

    /// <summary>The database of the project, for a verb that can do without: nothing is said where there is none.</summary>
    public DatabaseProject? FindProject() => DatabaseProject.Load(Get(options.Schema), Get(options.Url), [], Service);

    /// <returns><see langword="null"/>, and findings, where something is missing or wrong.</returns>
    public MigrationProject? LoadProject() => MigrationProject.Load(options, Arguments, Service, Diagnostics);

    /// <summary>As <see cref="WithDatabaseAsync"/>, for an action whose first question is what the history has.</summary>
    public Task WithHistoryAsync(MigrationProject project, MissingDatabase missing, Func<IDatabaseSession, Task> action) =>
        DatabaseGuard.RunAsync(project.Dialect, Diagnostics, async () =>
        {
            await using var session = await project.Dialect.Connector.OpenLazilyAsync(project.Database.Url.Url, project.Database.Url.BaseDirectory, missing, CancellationToken);
            await action(session);
        });

    /// <summary>Opens the database of the project for an action, and turns what goes wrong with it into findings.</summary>
    public Task WithDatabaseAsync(MigrationProject project, MissingDatabase missing, Func<IDatabaseSession, Task> action) =>
        DatabaseGuard.RunAsync(project.Dialect, Diagnostics, async () =>
        {
            await using var session = await project.OpenAsync(missing, CancellationToken);
            await action(session);
        });
}
