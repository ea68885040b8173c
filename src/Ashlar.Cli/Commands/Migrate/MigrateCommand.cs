using System.CommandLine;
using Ashlar.Cli.Commands.Migrate.Diff;
using Ashlar.Cli.Commands.Migrate.Lint;

namespace Ashlar.Cli.Commands.Migrate;

/// <summary>The verbs about migrations, in the order of the help text.</summary>
internal static class MigrateCommand
{
    public static Command Create() => new("migrate", "Make migrations from the schema, and apply them.")
    {
        MigrateDevCommand.Create(),
        MigrateDeployCommand.Create(),
        MigrateStatusCommand.Create(),
        MigrateHistoryCommand.Create(),
        MigrateResolveCommand.Create(),
        MigrateDownCommand.Create(),
        MigrateSquashCommand.Create(),
        MigrateResetCommand.Create(),
        MigrateDiffCommand.Create(),
        MigrateLintCommand.Create(),
    };
}
