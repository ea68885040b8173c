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

    public Option<string?> Service { get; } = new("--service")
    {
        Description = "The own database of that service: NAME_DATABASE_URL, and the folder services/name/migrations.",
        HelpName = "NAME",
    };

    public Option<bool> Services { get; } = new("--services") { Description = "The own database of each service, one after the other." };

    public Option<bool> Json { get; } = DiagnosticReport.JsonOption();

    /// <summary>Makes a verb that has these options and its own.</summary>
    public Command Verb(string name, string description, Func<MigrateRun, Task> action, params Option[] own) =>
        WithServices(Bare(name, description, run => run.ForServicesAsync(action), [Schema, Migrations, Url, Service, Services, .. own]));

    private Command WithServices(Command command)
    {
        command.Validators.Add(result =>
        {
            if (result.GetValue(Services) && (result.GetValue(Service) ?? result.GetValue(Url) ?? result.GetValue(Migrations)) is not null)
            {
                result.AddError("--services goes without --service, --url and --migrations: each service has its own.");
            }
        });
        return command;
    }

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
