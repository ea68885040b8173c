using System.CommandLine;

namespace Ashlar.Cli.Schemas;

/// <summary>The option <c>--schema</c>, the same for every verb that has it.</summary>
internal static class SchemaOption
{
    public static Option<string?> Create() => new("--schema")
    {
        Description = "The schema file, or a folder with *.prisma files. Without it: schema.prisma, prisma/schema.prisma, then the folder prisma/.",
        HelpName = "PATH",
    };
}
