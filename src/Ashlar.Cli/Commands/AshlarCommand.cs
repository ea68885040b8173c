using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Ashlar.Cli.Commands.Db;
using Ashlar.Cli.Commands.Migrate;
using Ashlar.Cli.Commands.Studio;

namespace Ashlar.Cli.Commands;

/// <summary>The command <c>ashlar</c> itself: every verb with what makes it, in the order of the help text.</summary>
internal static class AshlarCommand
{
    private static readonly (string Name, Func<Command> Create)[] Verbs =
    [
        ("init", InitCommand.Create),
        ("format", FormatCommand.Create),
        ("validate", ValidateCommand.Create),
        ("generate", GenerateCommand.Create),
        ("migrate", MigrateCommand.Create),
        ("db", DbCommand.Create),
        ("doctor", DoctorCommand.Create),
        ("studio", StudioCommand.Create),
    ];

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var result = Create(args).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (result.Action is ParseErrorAction)
            {
                UsageReport.Print(result);
                return ExitCode.Failed;
            }

            return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Stopped;
        }
        catch (Exception error)
        {
            Console.Error.WriteLine($"ashlar: this is a mistake in Ashlar itself; please report it with the command and the schema\n{error}");
            return ExitCode.Failed;
        }
    }

    private static RootCommand Create(string[] args)
    {
        var root = new RootCommand("Ashlar: one schema file, its SQL migrations and a typed C# client.");
        root.SetAction(result => new HelpAction().Invoke(result));

        // Only the verb that was asked for is made: the options of all the others would cost start-up time.
        var named = args is [var first, ..] ? Array.FindAll(Verbs, v => v.Name == first) : [];
        foreach (var verb in named is [] ? Verbs : named)
        {
            root.Subcommands.Add(verb.Create());
        }

        return root;
    }
}
