using System.CommandLine;
using System.Text.Json.Nodes;
using Ashlar.Cli.Connections;
using Ashlar.Cli.Output;
using Ashlar.Cli.Schemas;
using Ashlar.Database;
using Ashlar.Database.Changes;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Migrations.Diffing;
using Ashlar.Migrations.Renaming;
using Ashlar.Migrations.Replaying;
using Ashlar.Migrations.Scripts;
using Ashlar.Schema;

namespace Ashlar.Cli.Commands.Migrate.Diff;

/// <summary><c>ashlar migrate diff</c>. Opens no database where both sides are schemas.</summary>
internal static class MigrateDiffCommand
{
    /// <summary>Prisma's code for "there is a difference".</summary>
    private const int Different = 2;

    public static Command Create()
    {
        var from = new DiffSide("from", "The database as it is");
        var to = new DiffSide("to", "The database as it shall be");
        var provider = new Option<string?>("--provider") { Description = "The database, where neither side says it.", HelpName = "NAME" };
        var script = new Option<bool>("--script") { Description = "Print the SQL that leads from one to the other." };
        var summary = new Option<bool>("--summary") { Description = "Print the differences in words, which is what happens without --script." };
        var exitCode = new Option<bool>("--exit-code") { Description = "Exit with 2 where there is a difference." };
        var output = new Option<string?>("--output", "-o") { Description = "Write the result to that file.", HelpName = "PATH" };
        var rename = RenameOption.Create();
        var noCache = UserCache.CreateOption();
        var command = new MigrateOptions().Bare(
            "diff",
            "Compare two databases, each as a schema, a folder of migrations or a live database has it, and print what differs.",
            run => RunAsync(run, from.Source(run), to.Source(run), new Request(run.Get(provider), run.Get(script), run.Get(exitCode), run.Get(output), run.Get(rename) ?? [], UserCache.States(run.Get(noCache)))),
            [.. from.Options, .. to.Options, provider, script, summary, exitCode, output, rename, noCache]);
        command.Validators.Add(from.Validate);
        command.Validators.Add(to.Validate);
        command.Validators.Add(result =>
        {
            if (result.GetValue(script) && result.GetValue(summary))
            {
                result.AddError("--script and --summary cannot be used together.");
            }
        });
        return command;
    }

    private static async Task RunAsync(MigrateRun run, DiffSource from, DiffSource to, Request request)
    {
        (from, to) = (from.Load(request.Provider, run.Diagnostics), to.Load(request.Provider, run.Diagnostics));
        if (run.Diagnostics.HasErrors || FindDialect(run, request.Provider, from, to) is not { } dialect)
        {
            return;
        }

        (from, to) = (from.On(dialect), to.On(dialect));
        // What is asked for by name may be missing, which is for migrations that run to say.
        var memory = new DiffMemory(request.Cache) { IsDoubted = request.Renames.Count > 0 };
        var context = new DiffContext(Shadow(dialect, from, to, run.Diagnostics), memory, (to.Model ?? from.Model)?.Datasource?.Schemas ?? [], run.Diagnostics, run.CancellationToken);
        await DatabaseGuard.RunAsync(dialect, run.Diagnostics, async () =>
        {
            var plan = await PlanAsync(run, request, dialect, from, to, context);
            if (memory.IsUsed && plan is not [])
            {
                // What is remembered may say that nothing differs. Any difference is for migrations that run.
                memory.IsDoubted = true;
                plan = await PlanAsync(run, request, dialect, from, to, context);
            }

            if (!run.Diagnostics.HasErrors)
            {
                Report(run, plan, dialect, request);
            }
        });
    }

    private static async Task<IReadOnlyList<SchemaChange>> PlanAsync(MigrateRun run, Request request, ILiveDialect dialect, DiffSource from, DiffSource to, DiffContext context)
    {
        var (before, after) = (await from.ReadAsync(dialect, context), await to.ReadAsync(dialect, context));
        (before, after) = (from.Model, to.Model) switch
        {
            (null, not null) => (before, await SettleAsync(dialect, before, after, context)),
            (not null, null) => (await SettleAsync(dialect, after, before, context), after),
            _ => (before, after),
        };
        var renames = run.Diagnostics.HasErrors ? [] : Renames(run, request, dialect, from, to, before, after);
        return run.Diagnostics.HasErrors ? [] : new MigrationPlanner(dialect).Plan(before, after, renames);
    }

    /// <summary>What the schema to which the way leads says, and what the command line says.</summary>
    private static IReadOnlyList<Rename> Renames(MigrateRun run, Request request, IDialect dialect, DiffSource from, DiffSource to, DatabaseSchema before, DatabaseSchema after)
    {
        if (to.Model is not { } model)
        {
            run.Diagnostics.AddRange(request.Renames.Select(RenameDiagnostics.NotUnderstood));
            return [];
        }

        var asked = request.Renames.Select(r => RenameRequest.Parse(r, model, dialect, run.Diagnostics)).OfType<Rename>().ToList();
        var made = RenamePlan.Create(before, after, asked).Made;
        run.Diagnostics.AddRange(asked.Except(made).Select(RenameDiagnostics.NothingToRename));
        return [.. made, .. RenameAnnotations.Of(model, dialect).Where(r => IsToBeMade(r, dialect, from))];
    }

    /// <summary>Where enums are no types, nothing in a live database or in migrations says whether their values were renamed before.</summary>
    private static bool IsToBeMade(Rename rename, IDialect dialect, DiffSource from) =>
        dialect.Capabilities.Enums || rename is not EnumValueRename || from.Model is not null;

    /// <summary>A database keeps conditions and queries in other words than a schema has them; what it does not take is for other verbs to say.</summary>
    private static async Task<DatabaseSchema> SettleAsync(ILiveDialect dialect, DatabaseSchema inspected, DatabaseSchema asked, DiffContext context)
    {
        if (inspected.IsEmpty || !Definitions.NeedsSettling(dialect, inspected, asked))
        {
            return asked;
        }

        await using var shadow = await dialect.Connector.OpenShadowAsync(context.Shadow, context.CancellationToken);
        return await Definitions.SettleAsync(dialect, shadow.Connection, inspected, asked, [], context.CancellationToken);
    }

    /// <summary>The shadow database of the schema at either side; else that of the variables, on the server that these name.</summary>
    private static ShadowSource Shadow(ILiveDialect dialect, DiffSource from, DiffSource to, DiagnosticBag diagnostics)
    {
        var settings = ConnectionSettings.Read((to.Model ?? from.Model)?.Datasource, ".", diagnostics);
        return new ShadowSource(Of(settings.Direct([])), Of(settings.Shadow(diagnostics)), Directory.GetCurrentDirectory());

        // A schema for several databases may have another one at hand.
        string? Of(DatabaseUrl? url) => url is not null && Databases.ProviderOf(url.Url) is { } provider && Dialects.Find(provider) != dialect ? null : url?.Url;
    }

    private static void Report(MigrateRun run, IReadOnlyList<SchemaChange> plan, IDialect dialect, Request request)
    {
        var script = ScriptWriter.Write(plan, dialect.SqlWriter);
        var text = request.IsScript ? script : SummaryWriter.Write(plan);
        run.Set("isEmpty", plan.Count == 0);
        run.Set("summary", new JsonArray([.. plan.Count == 0 ? [] : SummaryWriter.Write(plan).TrimEnd('\n').Split('\n').Select(l => (JsonNode)l)]));
        run.Set("script", script);
        if (request.Output is { } path)
        {
            run.Write(path, text.EndsWith('\n') ? text : text + "\n");
        }
        else
        {
            run.Say(text.TrimEnd('\n'));
        }

        run.ExitCode = request.ExitsWithDifference && plan.Count > 0 ? Different : ExitCode.Success;
    }

    private static ILiveDialect? FindDialect(MigrateRun run, string? asked, DiffSource from, DiffSource to)
    {
        List<string> written = [.. new[] { to.Provider, from.Provider }.OfType<string>()];
        var dialect = (asked ?? written.Find(n => from.Suits(n) && to.Suits(n)) ?? written.FirstOrDefault()) is { } name ? Dialects.Find(name) : null;
        if (dialect is null)
        {
            run.Diagnostics.Add(DatabaseDiagnostics.ProviderUnknown());
        }
        else if (new[] { to, from }.FirstOrDefault(s => !s.Suits(dialect.Name)) is { Provider: { } other })
        {
            run.Diagnostics.Add(asked is null ? DatabaseDiagnostics.ProvidersDiffer(other, dialect.Name) : DatabaseDiagnostics.ProviderOther(asked, other));
        }

        return run.Diagnostics.HasErrors ? null : dialect;
    }

    private sealed record Request(string? Provider, bool IsScript, bool ExitsWithDifference, string? Output, IReadOnlyList<string> Renames, StateCache Cache);
}
