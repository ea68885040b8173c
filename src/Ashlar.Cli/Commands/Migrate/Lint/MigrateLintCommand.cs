using System.CommandLine;
using System.Text.Json.Nodes;
using Ashlar.Cli.Connections;
using Ashlar.Cli.Schemas;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.Lint;
using Ashlar.Schema;

namespace Ashlar.Cli.Commands.Migrate.Lint;

/// <summary><c>ashlar migrate lint</c>: reads the text of migrations; needs no database.</summary>
internal static class MigrateLintCommand
{
    public static Command Create()
    {
        var options = new MigrateOptions();
        var provider = new Option<string?>("--provider") { Description = "The database, where neither migration_lock.toml nor a schema says it.", HelpName = "NAME" };
        var latest = new Option<int?>("--latest") { Description = "Report on the last N migrations only; the others are read for what they make.", HelpName = "N", CustomParser = NumberParser.Nullable("--latest", 1, int.MaxValue, "a number from 1 on") };
        var git = new Option<string?>("--from-git") { Description = "Report on the migrations that this branch or commit does not have.", HelpName = "BRANCH" };
        var errorOn = new Option<string?>("--error-on")
        {
            Description = "Exit with 1 from that level on, or where one of those rules finds something: error, warning, info, or codes with commas between them.",
            HelpName = "LEVEL|CODES",
        };
        var trace = new Option<bool>("--trace") { Description = "Run the migrations in a shadow database too, and print what each statement locked and rewrote there." };
        var command = options.Bare(
            "lint",
            "Say what is dangerous in migrations: lost rows, locks, rewrites, versions that break.",
            run => RunAsync(run, new Request(run.Get(options.Schema), run.Get(options.Migrations), run.Get(provider), run.Get(latest), run.Get(git), run.Get(errorOn) ?? LintThreshold.Usual, run.Get(trace))),
            options.Schema,
            options.Migrations,
            provider,
            latest,
            git,
            errorOn,
            trace,
            options.Url,
            options.Service);
        command.Validators.Add(result =>
        {
            if (result.GetValue(errorOn) is { } threshold && !LintThreshold.IsValid(threshold))
            {
                result.AddError("--error-on takes error, warning, info, or codes of rules with commas between them.");
            }
        });
        return command;
    }

    private static async Task RunAsync(MigrateRun run, Request request)
    {
        run.Set("findings", new JsonArray());
        if (Load(run, request) is not var (dialect, directory))
        {
            return;
        }

        var settings = LintSettings.Read(directory.Path, run.Diagnostics);
        var released = request.Git is { } branch ? await GitBranch.MigrationsAsync(branch, directory.Path, run.Diagnostics, run.CancellationToken) : [];
        if (run.Diagnostics.HasErrors)
        {
            return;
        }

        var wanted = directory.Migrations.Where(m => !released.Contains(m.Name)).TakeLast(request.Latest ?? int.MaxValue).ToHashSet();
        var reports = new Linter(dialect, settings) { Released = released }.Lint(directory.Migrations, wanted.Contains);
        Report(run, reports, new LintThreshold(request.ErrorOn));
        if (request.Traces)
        {
            await LintTrace.RunAsync(run, dialect, directory, wanted.Contains);
        }
    }

    /// <summary>The folder with the migrations, and the database that they are for.</summary>
    private static (ILiveDialect Dialect, MigrationDirectory Directory)? Load(MigrateRun run, Request request)
    {
        var schema = request.Schema is null && request.Migrations is not null ? null : SchemaInput.Load(request.Schema, run.Diagnostics);
        if (run.Diagnostics.HasErrors)
        {
            return null;
        }

        var datasource = schema is null ? null : FindDatasource(run, schema, request.Provider);
        var path = request.Migrations ?? MigrationDirectory.PathFor(datasource, schema!.Folder, run.Service);
        if (!Directory.Exists(path))
        {
            run.Diagnostics.Add(DirectoryDiagnostics.Missing(path));
            return null;
        }

        var provider = request.Provider ?? LockFile.Read(path) ?? datasource?.Provider.Name;
        var dialect = provider is null ? null : Dialects.Find(provider);
        if (dialect is null)
        {
            run.Diagnostics.Add(DatabaseDiagnostics.ProviderUnknown());
        }

        return dialect is not null && MigrationDirectory.Read(path, dialect.Name, run.Diagnostics) is { } directory ? (dialect, directory) : null;
    }

    /// <summary>For a schema of several databases: the one that is asked for, else that of the URL where one is set, else the datasource's own.</summary>
    private static Datasource? FindDatasource(MigrateRun run, SchemaInput schema, string? provider)
    {
        var model = schema.Bind([]);
        return model switch
        {
            { Others: [] } or null => model?.Datasource,
            _ when provider is not null => model.On(provider)?.Datasource,
            _ => (run.FindProject()?.Model ?? model).Datasource,
        };
    }

    private static void Report(MigrateRun run, IReadOnlyList<LintReport> reports, LintThreshold threshold)
    {
        foreach (var report in reports)
        {
            run.Diagnostics.AddRange(report.ToDiagnostics());
            foreach (var finding in report.Findings)
            {
                run.Append("findings", Json(report.Migration, finding));
            }
        }

        var findings = reports.SelectMany(r => r.Findings).ToList();
        run.FailedExitCode = run.ExitCode = findings.Exists(threshold.IsReached) ? ExitCode.Failed : ExitCode.Success;
        run.Say(findings.Count == 0
            ? $"{Counted.Of(reports.Count, "migration")} read, nothing found."
            : $"{Counted.Of(reports.Count, "migration")} read: {string.Join(", ", findings.GroupBy(f => f.Level).OrderByDescending(g => g.Key).Select(g => Counted.Of(g.Count(), Word(g.Key))))}.");
    }

    private static JsonObject Json(MigrationFile migration, LintFinding finding) => new()
    {
        ["migration"] = migration.Name,
        ["code"] = finding.Rule.Code,
        ["rule"] = finding.Rule.Name,
        ["level"] = finding.Level.ToString().ToLowerInvariant(),
        ["message"] = finding.Message,
        ["help"] = finding.Help,
        ["line"] = migration.Script.Lines.PositionOf(finding.Span.Start).Line,
        ["lock"] = finding.Lock?.Name,
        ["blocks"] = finding.Lock?.Blocks,
        ["sql"] = new JsonArray([.. finding.Sql.Select(s => (JsonNode)s)]),
        ["aliases"] = new JsonArray([.. finding.Rule.Aliases.Select(a => (JsonNode)a)]),
    };

    private static string Word(LintLevel level) => level == LintLevel.Info ? "remark" : level.ToString().ToLowerInvariant();

    private sealed record Request(string? Schema, string? Migrations, string? Provider, int? Latest, string? Git, string ErrorOn, bool Traces);
}
