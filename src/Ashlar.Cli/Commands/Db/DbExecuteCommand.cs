using System.CommandLine;
using Ashlar.Cli.Connections;
using Ashlar.Database.Dialects;

namespace Ashlar.Cli.Commands.Db;

/// <summary><c>ashlar db execute</c>: runs a script as it is. What its queries find is not shown.</summary>
internal static class DbExecuteCommand
{
    public static Command Create()
    {
        var file = new Option<string?>("--file", "-f") { Description = "The script.", HelpName = "PATH" };
        var stdin = new Option<bool>("--stdin") { Description = "Read the script from standard input." };
        var command = new DbOptions().Verb(
            "execute",
            "Run a SQL script, as a whole or not at all. Nothing is recorded in the history of migrations.",
            run => RunAsync(run, run.Get(file)),
            file,
            stdin);
        command.Validators.Add(result =>
        {
            if (result.GetValue(stdin) == result.GetValue(file) is not null)
            {
                result.AddError("Exactly one of --file and --stdin is needed.");
            }
        });
        return command;
    }

    private static async Task RunAsync(DbRun run, string? path)
    {
        run.Set("executed", false);
        if (await ReadAsync(run, path) is not { } script || run.LoadTarget() is not { } target)
        {
            return;
        }

        await run.WithDatabaseAsync(target.Dialect, target.Url, MissingDatabase.Refuse, async session =>
        {
            await session.ApplyAsync(script, null, run.CancellationToken);
            run.Set("executed", true);
            run.Say("The script was executed.");
        });
    }

    private static async Task<string?> ReadAsync(DbRun run, string? path)
    {
        try
        {
            return path is null ? await Console.In.ReadToEndAsync(run.CancellationToken) : await File.ReadAllTextAsync(path, run.CancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            run.Diagnostics.Add(DbDiagnostics.ScriptNotRead(path ?? "standard input", error.Message));
            return null;
        }
    }
}
