using System.CommandLine;

namespace Ashlar.Cli.Commands;

/// <summary>The command <c>ashlar</c> itself: every verb with what makes it, in the order of the help text.</summary>
internal static class AshlarCommand
{
    private static readonly (string Name, Func<Command> Create)[] Verbs =
    [
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("Ashlar: one schema file, its SQL migrations and a typed C# client.");

        // Only the verb that was asked for is made: the options of all the others would cost start-up time.
        var named = args is [var first, ..] ? Array.FindAll(Verbs, v => v.Name == first) : [];
        foreach (var verb in named is [] ? Verbs : named)
        {
            root.Subcommands.Add(verb.Create());
        }

        return await root.Parse(args).InvokeAsync();
    }
}
