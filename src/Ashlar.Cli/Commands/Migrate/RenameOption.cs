using System.CommandLine;

namespace Ashlar.Cli.Commands.Migrate;

/// <summary>Says which things only have another name.</summary>
internal static class RenameOption
{
    public static Option<string[]> Create() => new("--rename")
    {
        Description = "What has another name, and is neither dropped nor added: OldModel=NewModel, Model.oldField=newField, Enum.OLD=NEW.",
        HelpName = "OLD=NEW",
    };
}
