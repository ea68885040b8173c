using System.CommandLine;
using System.Text.Json.Nodes;
using Ashlar.Cli.Connections;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.Pushing;
using Ashlar.Migrations.Scripts;

namespace Ashlar.Cli.Commands.Db;

/// <summary><c>ashlar db push</c>: makes the database what the schema asks for, and writes no migration.</summary>
internal static class DbPushCommand
{
    public static Command Create()
    {
        var acceptDataLoss = new Option<bool>("--accept-data-loss") { Description = "Go on where rows or values will be lost." };
        var forceReset = new Option<bool>("--force-reset") { Description = "Empty the database first. All its rows are lost." };
        return new DbOptions().Verb(
            "push",
            "Make the database what the schema asks for, without a migration: for trying things out.",
            run => RunAsync(run, run.Get(acceptDataLoss), run.Get(forceReset)),
            acceptDataLoss,
            forceReset);
    }

    private static async Task RunAsync(DbRun run, bool acceptDataLoss, bool forceReset)
    {
        run.Set("changes", new JsonArray());
        run.Set("applied", false);
        if (run.LoadProject() is not { } project)
        {
            return;
        }

        var push = new Push(project.Dialect)
        {
            EmptiesFirst = forceReset,
            Namespaces = project.Namespaces,
            AcceptsDataLoss = losses => acceptDataLoss || run.Consents(losses, "Go on and lose this?"),
        };
        await run.WithDatabaseAsync(project.Dialect, project.Url, MissingDatabase.Create, async session =>
        {
            var isApplied = await push.RunAsync(session, project.Lower(), run.Diagnostics, run.CancellationToken);
            Report(run, push, isApplied);
        });
    }

    private static void Report(DbRun run, Push push, bool isApplied)
    {
        foreach (var line in SummaryWriter.Lines(push.Plan))
        {
            run.Append("changes", line.Trim());
        }

        run.Set("applied", isApplied);
        if (isApplied)
        {
            run.Say(push.Plan is [] ? "The database is what the schema asks for already." : $"{SummaryWriter.Write(push.Plan)}The database is what the schema asks for.");
        }
    }
}
