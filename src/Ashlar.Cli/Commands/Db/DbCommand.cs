using System.CommandLine;

namespace Ashlar.Cli.Commands.Db;

/// <summary>The verbs about a database as a whole, in the order of the help text.</summary>
internal static class DbCommand
{
    public static Command Create() => new("db", "Work with a database directly, without migrations.")
    {
        DbPullCommand.Create(),
        DbPushCommand.Create(),
        DbSeedCommand.Create(),
        DbExecuteCommand.Create(),
        DbCopyCommand.Create(),
        DbReencryptCommand.Create(),
    };
}
