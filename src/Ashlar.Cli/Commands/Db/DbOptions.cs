using System.CommandLine;
using Ashlar.Cli.Output;
using Ashlar.Cli.Schemas;

namespace Ashlar.Cli.Commands.Db;

/// <summary>The options of every verb about a database.</summary>
/// <param name="hasServices">The verb can work on the own database of a service.</param>
internal sealed class DbOptions(bool hasServices = true)
{
    public Option<string?> Schema { get; } = SchemaOption.Create();

    public Option<string?> Url { get; } = new("--url")
    {
        Description = "The database. Without it: the direct URL of the datasource, DIRECT_DATABASE_URL, the URL of the datasource, DATABASE_URL.",
        HelpName = "URL",
    };

    public Option<string?> Service { get; } = new("--service") { Description = "The own database of that service: NAME_DATABASE_URL.", HelpName = "NAME" };

    public Option<bool> Json { get; } = DiagnosticReport.JsonOption();

    /// <summary>Makes a verb that has these options and its own.</summary>
    public Command Verb(string name, string description, Func<DbRun, Task> action, params Option[] own)
    {
        var command = new Command(name, description);
        foreach (var option in (Option[])[Schema, Url, .. hasServices ? [Service] : (Option[])[], .. own, Json])
        {
            command.Options.Add(option);
        }

        command.SetAction(async (result, cancellationToken) =>
        {
            var run = new DbRun(this, result, cancellationToken);
            await action(run);
            return run.Finish();
        });
        return command;
    }
}
