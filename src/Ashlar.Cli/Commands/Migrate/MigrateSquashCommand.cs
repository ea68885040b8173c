using System.CommandLine;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Squashing;

namespace Ashlar.Cli.Commands.Migrate;

internal static class MigrateSquashCommand
{
    public static Command Create()
    {
        var to = new Option<string?>("--to") { Description = "The last migration that goes into it. Without it: all of them.", HelpName = "NAME" };
        return new MigrateOptions().Verb(
            "squash",
            "Make one migration of many, under the name of the last; databases that have them all do not run it again.",
            run => RunAsync(run, run.Get(to)),
            to);
    }

    private static async Task RunAsync(MigrateRun run, string? to)
    {
        run.Set("written", null);
        if (run.LoadProject() is not { } project)
        {
            return;
        }

        var squash = new Squash(project.Dialect, project.Directory) { Shadow = project.Database.ShadowSource, Namespaces = project.Namespaces };
        if (await squash.RunAsync(to, run.Diagnostics, run.CancellationToken) is { } written)
        {
            run.Set("written", written.Script.Path);
            run.Set("replaced", new System.Text.Json.Nodes.JsonArray([.. written.Replaces.Select(r => (System.Text.Json.Nodes.JsonNode)r.Name)]));
            run.Say($"Wrote {written.Script.Path}, which stands for {Counted.Of(written.Replaces.Count, "migration")}{(squash.IsJoined ? "; some were written by hand, so their scripts stand one behind the other" : "")}");
        }
    }
}
