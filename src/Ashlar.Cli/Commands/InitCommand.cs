using System.CommandLine;
using Ashlar.Cli.Output;
using Ashlar.Cli.Projects;
using Ashlar.Diagnostics;

namespace Ashlar.Cli.Commands;

/// <summary><c>ashlar init</c>: the files that a new project starts with.</summary>
internal static class InitCommand
{
    public static Command Create()
    {
        var provider = new Option<string>("--provider") { Description = "The database.", DefaultValueFactory = _ => "sqlite" };
        provider.AcceptOnlyFromAmong([.. NewProject.Providers]);
        var command = new Command("init", "Write a first schema, and the settings that go with it.") { provider };
        command.SetAction(result => Run(result.GetRequiredValue(provider)));
        return command;
    }

    private static int Run(string provider)
    {
        var diagnostics = new DiagnosticBag();
        var lines = NewProject.Write(Directory.GetCurrentDirectory(), provider, diagnostics);
        DiagnosticReport.Print(diagnostics);
        foreach (var line in lines)
        {
            Console.Out.WriteLine(line);
        }

        return diagnostics.HasErrors ? ExitCode.Failed : ExitCode.Success;
    }
}
