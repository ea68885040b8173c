using System.CommandLine;
using System.Text.Json.Nodes;
using Ashlar.Cli.Connections;
using Ashlar.Cli.Output;
using Ashlar.Cli.Queries;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Migrations.Counterparts;
using Ashlar.Migrations.Renaming;
using Ashlar.Migrations.Replaying;

namespace Ashlar.Cli.Commands.Migrate;

internal static class MigrateDevCommand
{
    public static Command Create()
    {
        var name = new Option<string?>("--name", "-n") { Description = "What the migration is about: add_pets.", HelpName = "NAME" };
        var createOnly = new Option<bool>("--create-only") { Description = "Write the migration, and do not apply it." };
        var acceptDataLoss = new Option<bool>("--accept-data-loss") { Description = "Go on where rows or values will be lost." };
        var rename = RenameOption.Create();
        var noCache = UserCache.CreateOption();
        var remedies = new RemedyOptions();
        return new MigrateOptions().Verb(
            "dev",
            "Bring the development database up to date, and write the migration that the schema now needs.",
            run => RunAsync(run, remedies, run.Get(rename) ?? [], new DevelopmentOptions
            {
                Takes = (remedy, causes) => remedies.Takes(run, remedy, causes),
                IsRename = candidate => Prompt.Choose(RenameDiagnostics.LooksLikeRename(candidate), "Is it a rename?"),
                Name = () => run.Get(name) ?? Prompt.Ask("Name of the migration"),
                CreateOnly = run.Get(createOnly),
                Cache = UserCache.States(run.Get(noCache)),
                AcceptsDataLoss = losses => run.Get(acceptDataLoss) || run.Consents(losses, "Go on and lose this?"),
            }),
            [name, createOnly, acceptDataLoss, rename, noCache, .. remedies.All]);
    }

    private static async Task RunAsync(MigrateRun run, RemedyOptions remedies, IReadOnlyList<string> renames, DevelopmentOptions options)
    {
        run.Set("written", null);
        run.Set("applied", new JsonArray());
        run.Set("refreshed", new JsonArray());
        run.Set("repaired", new JsonArray());
        run.Set("counterparts", new JsonArray());
        if (run.LoadProject() is not { } project)
        {
            return;
        }

        options = options with
        {
            Renames = RenameAnnotations.Of(project.Model, project.Dialect),
            RequestedRenames = [.. renames.Select(r => RenameRequest.Parse(r, project.Model, project.Dialect, run.Diagnostics)).OfType<Rename>()],
        };
        if (run.Diagnostics.HasErrors)
        {
            return;
        }

        await run.WithDatabaseAsync(project, MissingDatabase.Create, async session =>
        {
            var development = new Development(project.Dialect, session, project.Directory, options with
            {
                Shadow = project.Database.ShadowSource,
                Namespaces = project.Namespaces,
            });
            var target = project.Database.Lower();
            await development.RunAsync(target, run.Applied, run.Diagnostics, run.CancellationToken);
            development.Repairs.ToList().ForEach(r => remedies.Report(run, r));
            run.FailedExitCode = development.NeedsDecision ? ExitCode.Stopped : run.FailedExitCode;
            Report(run, development, options);
            if (!run.Diagnostics.HasErrors)
            {
                await WriteCounterpartsAsync(run, project.Database, development, options, renames);
            }
        });
        if (!run.Diagnostics.HasErrors && !options.CreateOnly)
        {
            await RefreshQueriesAsync(run, project, options.Cache);
        }
    }

    /// <summary>A changed table may change what the files of sql give, or break them.</summary>
    private static async Task RefreshQueriesAsync(MigrateRun run, MigrationProject project, StateCache cache)
    {
        var model = project.Database.Siblings.FirstOrDefault(s => s.Others is not []) ?? project.Model;
        var sources = await QueryRefresh.RunAsync(project.Database.Schema, model, cache, run.Diagnostics, run.CancellationToken);
        if (sources is not [])
        {
            run.Set("queries", sources.Where(s => s.Home.Provider == sources[0].Home.Provider).Sum(s => s.Folder.Files.Count));
            QueryRefresh.Describe(model, sources).ToList().ForEach(run.Say);
        }
    }

    /// <summary>The migrations for the other databases of the schema, where that can be done from here; else it is said what they lack.</summary>
    private static async Task WriteCounterpartsAsync(MigrateRun run, DatabaseProject project, Development development, DevelopmentOptions options, IReadOnlyList<string> renames)
    {
        foreach (var counterpart in project.Siblings.Select(m => Counterpart.Of(m, project.Schema.Folder, project.Service)))
        {
            if (counterpart.ShadowFrom(project.Settings) is { } shadow && counterpart.Directory is { } directory)
            {
                var findings = new DiagnosticBag();
                var written = new CounterpartDevelopment(counterpart.Dialect, directory, options with
                {
                    Shadow = shadow,
                    Namespaces = counterpart.Model.Datasource!.Schemas,
                    Folder = development.Written?.Name,
                    Name = development.Written is { } first ? () => first.Name[(first.Name.IndexOf('_', StringComparison.Ordinal) + 1)..] : options.Name,
                    Renames = RenameAnnotations.Of(counterpart.Model, counterpart.Dialect),
                    RequestedRenames = [.. renames.Select(r => RenameRequest.Parse(r, counterpart.Model, counterpart.Dialect, findings)).OfType<Rename>()],
                });
                await written.RunAsync(counterpart.Lower(), development.Written is null ? null : development.Renames, findings, run.CancellationToken);
                run.Diagnostics.AddRange([.. findings, .. written.Remarks]);
                if (written.Written is { } script)
                {
                    run.Append("counterparts", script.Script.Path);
                    run.Say($"Wrote {script.Script.Path} for {counterpart.DisplayName}");
                }
            }

            run.Diagnostics.AddRange(run.Diagnostics.HasErrors || counterpart.FindGap() is not { } gap ? [] : [gap]);
        }
    }

    private static void Report(MigrateRun run, Development development, DevelopmentOptions options)
    {
        foreach (var draft in development.Refreshed)
        {
            run.Append("refreshed", draft.Down!.Path);
            run.Say($"Wrote {draft.Down.Path} anew, because its migration.sql was edited");
        }

        if (development.Written is { } written)
        {
            run.Set("written", written.Script.Path);
            run.Diagnostics.AddRange(development.Remarks);
            run.Say($"Wrote {written.Script.Path}{(options.CreateOnly ? "; apply it with ashlar migrate dev" : "")}");
            run.Say("The client follows with the next build, or with ashlar generate.");
        }
        else if (!run.Diagnostics.HasErrors)
        {
            run.Say("The migrations make what the schema asks for; there is nothing to write.");
        }
    }
}
