using System.CommandLine;
using Ashlar.Cli.Output;
using Ashlar.Cli.Schemas;

namespace Ashlar.Cli.Commands.Migrate;

/// <summary>The options of every verb that works on a database.</summary>
internal sealed class MigrateOptions
{
    public Option<string?> Schema { get; } = SchemaOption.Create();

    public Option<string?> Migrations { get; } = new("--migrations")
    {
        Description = "The folder with the migrations. Without it: the folder migrations beside the schema, or migrations.sqlite and the like where @alsoOn names the database.",
        HelpName = "PATH",
    };

    public Option<string?> Url { get; } = new("--url")
    {
        Description = "The database. Without it: the direct URL of the datasource, its URL, DIRECT_DATABASE_URL, DATABASE_URL.",
        HelpName = "URL",
    };

    public Option<bool> Json { get; } = DiagnosticReport.JsonOption();

    /// <summary>Makes a verb that has these options and its own.</summary>
    public Command Verb(string name, string description, Func<MigrateRun, Task> action, params Option[] own) =>
        Bare(name, description, action, [Schema, Migrations, Url, .. own]);

    /// <summary>Makes a verb that has its own options and <c>--json</c>.</summary>
    public Command Bare(string name, string description, Func<MigrateRun, Task> action, params Option[] own)
    {
        var command = new Command(name, description);
        foreach (var option in own.Append(Json))
        {
            command.Options.Add(option);
        }

        command.SetAction(async (result, cancellationToken) =>
        {
            var run = new MigrateRun(this, result, cancellationToken);
            await action(run);
            return run.Finish();
        });
        return command;
    }
}
