using System.CommandLine;
using Ashlar.Cli.Schemas;

namespace Ashlar.Cli.Commands.Migrate;

/// <summary>The options of every verb that works on a database.</summary>
internal sealed class MigrateOptions
{
    public Option<string?> Schema { get; } = SchemaOption.Create();

    public Option<string?> Migrations { get; } = new("--migrations")
    {
        Description = "The folder with the migrations. Without it: the folder migrations beside the schema.",
        HelpName = "PATH",
    };

    public Option<string?> Url { get; } = new("--url")
    {
        Description = "The database. Without it: the direct URL of the datasource, its URL, DIRECT_DATABASE_URL, DATABASE_URL.",
        HelpName = "URL",
    };

    public Command AddTo(Command command)
    {
        command.Options.Add(Schema);
        command.Options.Add(Migrations);
        command.Options.Add(Url);
        return command;
    }
}
