using System.ComponentModel;
using System.Diagnostics;
using Ashlar.Cli.Commands;
using Ashlar.Cli.Connections;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations;

namespace Ashlar.Cli.Seeding;

/// <summary>Runs a seed: for <c>db seed</c>, and at the end of <c>migrate reset</c>.</summary>
internal sealed class SeedRunner(DatabaseProject project, DiagnosticBag diagnostics)
{
    /// <summary>Standard output belongs to something else: what the program writes goes to standard error.</summary>
    public bool IsOutputTaken { get; init; }

    /// <param name="seed">What to run.</param>
    /// <param name="arguments">For the program.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code, the program's own where it ran.</returns>
    public async Task<int> RunAsync(SeedFile seed, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        seed.IsProgram ? await RunProgramAsync(seed, arguments, cancellationToken) : await RunScriptAsync(seed, cancellationToken);

    private async Task<int> RunScriptAsync(SeedFile seed, CancellationToken cancellationToken)
    {
        try
        {
            var script = await File.ReadAllTextAsync(seed.Path, cancellationToken);
            await DatabaseGuard.RunAsync(project.Dialect, diagnostics, async () =>
            {
                await using var session = await project.OpenAsync(MissingDatabase.Refuse, cancellationToken);
                await session.ApplyAsync(script, null, cancellationToken);
            });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(SeedDiagnostics.NotRead(seed.Path, error.Message));
        }

        return diagnostics.HasErrors ? ExitCode.Failed : ExitCode.Success;
    }

    private async Task<int> RunProgramAsync(SeedFile seed, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var url = project.Settings.Application(diagnostics);
        if (url is null)
        {
            return ExitCode.Failed;
        }

        try
        {
            using var process = Process.Start(Start(seed, arguments, url))!;
            var output = IsOutputTaken ? process.StandardOutput.BaseStream.CopyToAsync(Console.OpenStandardError(), cancellationToken) : Task.CompletedTask;
            await process.WaitForExitAsync(cancellationToken);
            await output;
            if (process.ExitCode != 0)
            {
                diagnostics.Add(SeedDiagnostics.Failed(seed.Path, process.ExitCode));
            }

            return process.ExitCode;
        }
        catch (Win32Exception error)
        {
            diagnostics.Add(SeedDiagnostics.NotStarted(seed.Path, error.Message));
            return ExitCode.Failed;
        }
    }

    /// <summary>
    /// The program works where a relative path in the URL starts, and gets the URLs by the environment: a command line is
    /// visible to everybody on the machine.
    /// </summary>
    private ProcessStartInfo Start(SeedFile seed, IReadOnlyList<string> arguments, DatabaseUrl url)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
        // Compiling a seed ahead of time takes longer than running it, and needs a package that may not be at hand.
        string[] run = ["run", "--file", Path.GetFullPath(seed.Path), "-p:PublishAot=false", "--", .. arguments];
        var start = new ProcessStartInfo(dotnet, run) { WorkingDirectory = url.BaseDirectory, UseShellExecute = false, RedirectStandardOutput = IsOutputTaken };
        start.Environment[ConnectionSettings.ApplicationVariable] = url.Url;
        start.Environment[ConnectionSettings.DirectVariable] = project.Url.Url;
        if (project.Model.Datasource?.Url?.EnvironmentVariable is { } named)
        {
            start.Environment[named] = url.Url;
        }

        return start;
    }
}
