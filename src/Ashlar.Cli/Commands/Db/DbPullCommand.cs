using System.CommandLine;
using System.Text.Json.Nodes;
using Ashlar.Cli.Connections;
using Ashlar.Cli.Output;
using Ashlar.Cli.Schemas;
using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Pulling;
using Ashlar.Psl;

namespace Ashlar.Cli.Commands.Db;

/// <summary><c>ashlar db pull</c>: brings the schema up to date with the database.</summary>
internal static class DbPullCommand
{
    public static Command Create()
    {
        var print = new Option<bool>("--print") { Description = "Print the schema, and write nothing." };
        var force = new Option<bool>("--force") { Description = "Leave out what the schema says so far: models are written anew." };
        // A service has a part of the tables: those of the others would be missed.
        return new DbOptions(hasServices: false).Verb(
            "pull",
            "Bring the schema up to date with the database. Your comments, names and order stay.",
            run => RunAsync(run, run.Get(print), run.Get(force)),
            print,
            force);
    }

    private static async Task RunAsync(DbRun run, bool print, bool force)
    {
        run.Set("files", new JsonArray());
        if (run.LoadProject() is not { } project)
        {
            return;
        }

        await run.WithDatabaseAsync(project.Dialect, project.Url, MissingDatabase.Refuse, async session =>
        {
            var database = await project.Dialect.Inspector.InspectAsync(session.Connection, project.Model.Datasource!.Schemas, run.CancellationToken);
            if (Pull.IsEmpty(project.Dialect, database))
            {
                run.Diagnostics.Add(PullDiagnostics.Empty());
                return;
            }

            Report(run, PulledSchema.From(project, database, force, run.Diagnostics), print);
        });
    }

    private static void Report(DbRun run, PulledSchema pulled, bool print)
    {
        foreach (var (file, text) in pulled.Files)
        {
            run.Append("files", new JsonObject { ["path"] = file.Path, ["text"] = text, ["changed"] = file.Text != text });
        }

        if (print)
        {
            run.Say(string.Join("\n", pulled.Files.Select(f => f.Text)).TrimEnd('\n'));
            return;
        }

        var changed = pulled.Files.Where(f => f.File.Text != f.Text).ToList();
        foreach (var (file, text) in changed)
        {
            try
            {
                AtomicFile.Write(file.Path, text);
                run.Say($"Wrote {file.Path}.");
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                run.Diagnostics.Add(FileDiagnostics.NotWritten(file.Path, error.Message));
            }
        }

        run.Say(changed is [] ? "The schema says what the database has already." : "The schema says what the database has.");
    }
}
