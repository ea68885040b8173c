using System.CommandLine;
using System.Text.Json.Nodes;
using Ashlar.Cli.Connections;
using Ashlar.Cli.Output;
using Ashlar.Cli.Schemas;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Migrations.Files;
using Ashlar.Migrations.History;
using Ashlar.Migrations.Lowering;
using Ashlar.Operations.Copying;
using Ashlar.Schema;

namespace Ashlar.Cli.Commands.Db;

/// <summary><c>ashlar db copy</c>: every row of a database into one that has the same tables and no rows.</summary>
internal static class DbCopyCommand
{
    public static Command Create()
    {
        var schema = SchemaOption.Create();
        var json = DiagnosticReport.JsonOption();
        var (from, fromVariable) = Place("from", "The database with the rows. Without it: the project's own.");
        var (to, toVariable) = Place("to", "The database that gets them. Without it, with --service: the service's own.");
        var service = new Option<string?>("--service") { Description = "Only the rows of that service.", HelpName = "NAME" };
        var services = new Option<bool>("--services") { Description = "The rows of each service into its own database, NAME_DATABASE_URL." };
        var command = new Command("copy", "Copy every row of a database into one that has the same tables and no rows, and compare each copy.")
        {
            schema, from, fromVariable, to, toVariable, service, services, json,
        };
        command.Validators.Add(result =>
        {
            var targets = new[] { result.GetValue(to) is not null, result.GetValue(toVariable) is not null, result.GetValue(services) }.Count(t => t);
            if (targets > 1 || (targets == 0 && result.GetValue(service) is null))
            {
                result.AddError("One of --to, --to-env and --services is needed, or --service.");
            }

            if (result.GetValue(services) && result.GetValue(service) is not null)
            {
                result.AddError("--services and --service cannot be used together.");
            }

            if (result.GetValue(from) is not null && result.GetValue(fromVariable) is not null)
            {
                result.AddError("--from and --from-env cannot be used together.");
            }
        });
        command.SetAction(async (result, cancellationToken) =>
        {
            var run = new VerbRun(result, json, cancellationToken);
            await RunAsync(run, run.Get(schema), new Request(run.Get(from), run.Get(fromVariable), run.Get(to), run.Get(toVariable), run.Get(service), run.Get(services)));
            return run.Finish();
        });
        return command;
    }

    private static (Option<string?> Url, Option<string?> Variable) Place(string side, string description) =>
    (
        new($"--{side}") { Description = $"{description} A password in it can be seen by every user of this machine: --{side}-env is safer.", HelpName = "URL" },
        new($"--{side}-env") { Description = $"The same, whose URL is in that environment variable.", HelpName = "NAME" });

    private static async Task RunAsync(VerbRun run, string? path, Request request)
    {
        run.Set("tables", new JsonArray());
        run.Set("copied", false);
        if (SchemaInput.Load(path, run.Diagnostics) is not { } schema || schema.Bind(run.Diagnostics) is not { } model)
        {
            return;
        }

        var places = new CopyPlaces(schema, model, run.Diagnostics);
        var source = places.Find("--from", request.From, request.FromVariable, null);
        IReadOnlyList<(string? Service, CopyPlace? Target)> targets = request.IsForServices
            ? [.. places.Services().Select(s => ((string?)s, places.Find("--services", null, null, s)))]
            : [(request.Service, places.Find("--to", request.To, request.ToVariable, request.Service))];
        if (run.Diagnostics.HasErrors || source is null)
        {
            return;
        }

        await DatabaseGuard.RunAsync(source.Dialect, run.Diagnostics, () => CopyAsync(run, source, targets));
    }

    private static async Task CopyAsync(VerbRun run, CopyPlace source, IReadOnlyList<(string? Service, CopyPlace? Target)> targets)
    {
        await using var from = await source.OpenAsync(run.CancellationToken);
        if (targets is not [(not null, _)])
        {
            // The rows of one service may come from the database of all, or from its own: its tables are compared in any case.
            await source.CheckHistoryAsync(from, null, run.Diagnostics, run.CancellationToken);
        }

        await DatabaseCopy.BeginReadingAsync(source.End(from, null), run.CancellationToken);
        var sessions = new List<IDatabaseSession>();
        var copies = new List<DatabaseCopy>();
        try
        {
            foreach (var (service, target) in targets.TakeWhile(_ => !run.Diagnostics.HasErrors))
            {
                var to = await target!.OpenAsync(run.CancellationToken);
                sessions.Add(to);
                await target.CheckHistoryAsync(to, service, run.Diagnostics, run.CancellationToken);
                await source.CheckOutboxAsync(from, service, run.Diagnostics, run.CancellationToken);
                var copy = new DatabaseCopy(source.End(from, service), target.End(to, service));
                if (!run.Diagnostics.HasErrors)
                {
                    run.Say(service is null ? "Copying" : $"{service}:");
                    await copy.RunAsync(table => Report(run, service, table), run.Diagnostics, run.CancellationToken);
                    copies.Add(copy);
                }
            }

            // Every copy is complete and compared before the first one is made to last.
            foreach (var copy in run.Diagnostics.HasErrors ? [] : copies)
            {
                await copy.CommitAsync(run.CancellationToken);
            }
        }
        finally
        {
            // What was not committed ends with its connection.
            foreach (var session in sessions)
            {
                await session.DisposeAsync();
            }
        }

        if (!run.Diagnostics.HasErrors)
        {
            run.Set("copied", true);
            run.Say($"Copied {Counted.Of(copies.Sum(c => c.Reports.Count), "table")} with {Counted.Of(copies.Sum(c => c.Reports.Sum(r => r.Rows)), "row")}; each copy is the same as its row.");
        }
    }

    private static void Report(VerbRun run, string? service, TableReport table)
    {
        run.Say($"  {table.Table}: {Counted.Of(table.Rows, "row")}, the same on both sides");
        run.Append("tables", new JsonObject { ["service"] = service, ["table"] = table.Table, ["rows"] = table.Rows });
    }

    private sealed record Request(string? From, string? FromVariable, string? To, string? ToVariable, string? Service, bool IsForServices);
}
