using System.CommandLine;
using System.CommandLine.Parsing;

namespace Ashlar.Cli.Commands.Migrate;

/// <summary>The options that say what one side of a comparison is.</summary>
internal sealed class DiffSide(string side, string description)
{
    public Option<bool> Empty { get; } = new($"--{side}-empty") { Description = $"{description}: empty." };

    public Option<string?> Schema { get; } = new($"--{side}-schema") { Description = $"{description}: as that schema asks for it.", HelpName = "PATH" };

    public void Validate(CommandResult result)
    {
        if (result.GetValue(Empty) == result.GetValue(Schema) is not null)
        {
            result.AddError($"Exactly one of --{side}-empty and --{side}-schema is needed.");
        }
    }
}
