using Ashlar.Cli.Commands.Migrate;
using Ashlar.Cli.Connections;
using Ashlar.Cli.Schemas;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.History;
using Ashlar.Schema;

namespace Ashlar.Cli.Doctor;

/// <summary>Looks at everything that a project needs, as far as one thing can be seen without the other. Changes nothing.</summary>
internal sealed class Examination(string? schemaPath, CancellationToken cancellationToken)
{
    private List<Check> _checks = [];

    /// <summary>What needs no database.</summary>
    /// <returns>The checks, and the schema if it is valid.</returns>
    public (IReadOnlyList<Check> Checks, DataModel? Model) ExamineSchema()
    {
        var findings = new DiagnosticBag();
        var schema = SchemaInput.Load(schemaPath, findings);
        var model = schema?.Bind(findings);
        List<Check> checks = [.. Check.Of("schema", findings, $"{schema?.Path} is valid")];
        if (schema is not null && model is not null)
        {
            checks.Add(ClientCheck.Run(schema, model));
        }

        return (checks, model);
    }

    /// <summary>The database, and what leads to it.</summary>
    /// <param name="service">The service whose own database it is; <see langword="null"/> for the one database of all.</param>
    public async Task<IReadOnlyList<Check>> ExamineDatabaseAsync(string? service)
    {
        _checks = [];
        var settings = new DiagnosticBag();
        var project = DatabaseProject.Load(schemaPath, null, settings, service);
        _checks.AddRange(Check.Of("settings", settings, $"the URL comes from {project?.Url}"));
        if (project is not null)
        {
            await ExamineAsync(project);
        }

        return _checks;
    }

    private async Task ExamineAsync(DatabaseProject project)
    {
        _checks.AddRange(project.Siblings.Select(m => Counterpart.Of(m, project.Schema.Folder, project.Service)).Select(c => c.FindGap() is { } gap
            ? Check.Failed("counterpart", gap)
            : Check.Passed("counterpart", $"{c.Path} has what the schema has")));
        await TryAsync("database", project.Dialect, async () =>
        {
            await using var session = await project.OpenAsync(MissingDatabase.Refuse, cancellationToken);
            _checks.Add(Check.Passed("database", $"reached directly; version {session.Connection.ServerVersion}"));
            await ExamineHistoryAsync(project, session);
        });
        await ExamineApplicationAsync(project);
        _checks.AddRange(await DatabaseFileChecks.RunAsync(project, cancellationToken));
        await TryAsync("shadow", project.Dialect, async () =>
        {
            await using var shadow = await project.Dialect.Connector.OpenShadowAsync(project.ShadowSource, cancellationToken);
            _checks.Add(Check.Passed("shadow", project.Shadow is { } named ? $"the database of {named} can be used" : "a temporary database can be made"));
        });
    }

    /// <summary>The application may go through a pooler. Only that it is one, and that migrations have another way, matters here.</summary>
    private async Task ExamineApplicationAsync(DatabaseProject project)
    {
        if (project.Settings.Application(new DiagnosticBag()) is not { } application || application.Url == project.Url.Url)
        {
            return;
        }

        try
        {
            await using var session = await project.Dialect.Connector.OpenAsync(application.Url, application.BaseDirectory, MissingDatabase.Refuse, cancellationToken);
            _checks.Add(Check.Passed("application", $"{application} leads to the server directly"));
        }
        catch (DatabaseException error) when (error.Failure == DatabaseFailure.Pooled)
        {
            _checks.Add(Check.Passed("application", $"{application} leads through a pooler; migrations take {project.Url}"));
        }
        catch (DatabaseException error)
        {
            _checks.Add(Check.Failed("application", DatabaseDiagnostics.Unusable(error)));
        }
    }

    private async Task ExamineHistoryAsync(DatabaseProject project, IDatabaseSession session)
    {
        var findings = new DiagnosticBag();
        var directory = MigrationDirectory.Read(project.MigrationsPath, project.Dialect.Name, findings);
        if (directory is null)
        {
            _checks.AddRange(Check.Of("history", findings, ""));
            return;
        }

        var comparison = new HistoryComparison(directory.Migrations, await new MigrationHistory(session, project.Dialect.HistoryTable).ReadAsync(cancellationToken));
        findings.AddRange(comparison.Failed.Select(HistoryDiagnostics.Failed));
        findings.AddRange(comparison.Edited.Select(HistoryDiagnostics.Edited));
        findings.AddRange(comparison.Unknown.Select(HistoryDiagnostics.Unknown));
        var pending = comparison.Pending.Count > 0 ? $"; {comparison.Pending.Count} pending, ashlar migrate deploy{(project.Service is { } service ? $" --service {service}" : "")} applies {(comparison.Pending.Count == 1 ? "it" : "them")}" : "";
        _checks.AddRange(Check.Of("history", findings, $"{Counted.Of(comparison.Applied.Count, "migration")} applied{pending}"));
    }

    private async Task TryAsync(string topic, ILiveDialect dialect, Func<Task> action)
    {
        var findings = new DiagnosticBag();
        await DatabaseGuard.RunAsync(dialect, findings, action);
        _checks.AddRange(findings.Select(f => Check.Failed(topic, f)));
    }
}
