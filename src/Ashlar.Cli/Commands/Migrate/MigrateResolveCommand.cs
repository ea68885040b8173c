using System.CommandLine;
using Ashlar.Database.Dialects;
using Ashlar.Migrations.History;

namespace Ashlar.Cli.Commands.Migrate;

internal static class MigrateResolveCommand
{
    public static Command Create()
    {
        var applied = new Option<string?>("--applied") { Description = "The database has what this migration makes.", HelpName = "NAME" };
        var rolledBack = new Option<string?>("--rolled-back") { Description = "Nothing of this failed migration is left in the database.", HelpName = "NAME" };
        var command = new MigrateOptions().Verb(
            "resolve",
            "Record what became of a migration, without running it.",
            run => RunAsync(run, run.Get(applied), run.Get(rolledBack)),
            applied,
            rolledBack);
        command.Validators.Add(result =>
        {
            if (result.GetValue(applied) is null == result.GetValue(rolledBack) is null)
            {
                result.AddError("Exactly one of --applied and --rolled-back is needed.");
            }
        });
        return command;
    }

    private static async Task RunAsync(MigrateRun run, string? applied, string? rolledBack)
    {
        if (run.LoadProject() is not { } project)
        {
            return;
        }

        await run.WithDatabaseAsync(project, MissingDatabase.Refuse, session =>
        {
            var resolution = new Resolution(project.Dialect, session);
            return applied is null
                ? resolution.MarkRolledBackAsync(rolledBack!, run.Diagnostics, run.CancellationToken)
                : resolution.MarkAppliedAsync(applied, project.Directory, run.Diagnostics, run.CancellationToken);
        });
        run.Set("migration", applied ?? rolledBack);
        if (!run.Diagnostics.HasErrors)
        {
            run.Set("state", applied is null ? "rolledBack" : "applied");
            run.Say($"{applied ?? rolledBack} is recorded as {(applied is null ? "rolled back" : "applied")}");
        }
    }
}
