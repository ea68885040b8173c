using System.CommandLine;
using System.Net;
using Ashlar.Cli.Connections;
using Ashlar.Cli.Output;
using Ashlar.Cli.Schemas;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Studio;

namespace Ashlar.Cli.Commands.Studio;

/// <summary><c>ashlar studio</c>: the rows of the database in a browser.</summary>
internal static class StudioCommand
{
    private const int UsualPort = 5555;

    public static Command Create()
    {
        var schema = SchemaOption.Create();
        var url = new Option<string?>("--url")
        {
            Description = "The database. Without it: the direct URL of the datasource, DIRECT_DATABASE_URL, the URL of the datasource, DATABASE_URL.",
            HelpName = "URL",
        };
        var service = new Option<string?>("--service") { Description = "The own database of that service: NAME_DATABASE_URL.", HelpName = "NAME" };
        var port = new Option<int>("--port", "-p") { Description = "The port on 127.0.0.1; 0 for any that is free.", DefaultValueFactory = _ => UsualPort, CustomParser = NumberParser.Of("--port", IPEndPoint.MinPort, IPEndPoint.MaxPort, $"a number from {IPEndPoint.MinPort} to {IPEndPoint.MaxPort}") };
        var browser = new Option<Browser>("--browser", "-b") { Description = "Whether to open the browser.", DefaultValueFactory = _ => Browser.Default };
        var check = new Option<bool>("--check") { Description = "Read the first rows of everything over HTTP, and end: for a script." };
        var command = new Command("studio", "Show and edit the rows of the database in a browser.") { schema, url, service, port, browser, check };
        command.SetAction(async (result, cancellationToken) =>
        {
            var diagnostics = new DiagnosticBag();
            if (DatabaseProject.Load(result.GetValue(schema), result.GetValue(url), diagnostics, result.GetValue(service)) is { } project)
            {
                var isCheck = result.GetValue(check);
                var opened = isCheck ? Browser.None : result.GetValue(browser);
                await DatabaseGuard.RunAsync(project.Dialect, diagnostics, () => RunAsync(project, isCheck ? 0 : result.GetValue(port), opened, isCheck, diagnostics, cancellationToken));
            }

            DiagnosticReport.Print(diagnostics);
            return diagnostics.HasErrors ? ExitCode.Failed : ExitCode.Success;
        });
        return command;
    }

    private static async Task RunAsync(DatabaseProject project, int port, Browser browser, bool isCheck, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        // What is wrong with the URL or the database is said here, and not in the browser.
        await using (await project.OpenAsync(MissingDatabase.Refuse, cancellationToken))
        {
        }

        try
        {
            await using var server = StudioServer.Start(project.Model, project.Dialect, token => project.OpenAsync(MissingDatabase.Refuse, token), port, Report, project.Service);
            await (isCheck ? CheckAsync(server, diagnostics, cancellationToken) : ServeAsync(server, browser, cancellationToken));
        }
        catch (HttpListenerException error)
        {
            diagnostics.Add(StudioDiagnostics.PortNotOpened(port, error.Message));
        }
    }

    private static async Task ServeAsync(StudioServer server, Browser browser, CancellationToken cancellationToken)
    {
        Console.Out.WriteLine($"Studio is at {server.Address}");
        Console.Out.WriteLine("Whoever has this address can read and write the database. Ctrl+C ends it.");
        if (browser == Browser.Default)
        {
            BrowserProcess.Open(server.Address);
        }

        await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static async Task CheckAsync(StudioServer server, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var failures = await server.CheckAsync(cancellationToken);
        diagnostics.AddRange(failures.Select(f => StudioDiagnostics.NotShown(f.Name, f.Reason)));
        if (failures is [])
        {
            Console.Out.WriteLine("Studio can show every model and view.");
        }
    }

    private static void Report(Exception error) =>
        Console.Error.WriteLine($"ashlar: this is a mistake in Ashlar itself; please report it with the schema\n{error}");
}
