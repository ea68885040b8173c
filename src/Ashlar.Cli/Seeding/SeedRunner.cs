using System.ComponentModel;
using System.Diagnostics;
using Ashlar.Cli.Commands;
using Ashlar.Cli.Connections;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations;

namespace Ashlar.Cli.Seeding;

/// <summary>Runs a seed: for <c>db seed</c>, and at the end of <c>migrate reset</c>.</summary>
internal sealed class SeedRunner
{
    private readonly DatabaseProject _project;
    private readonly DiagnosticBag _diagnostics;

    /// <summary>Standard output belongs to the JSON: what the program writes goes to standard error.</summary>
    private readonly bool _isOutputTaken;

    private SeedRunner(DatabaseProject project, VerbRun run) => (_project, _diagnostics, _isOutputTaken) = (project, run.Diagnostics, run.IsJson);

    /// <summary>Runs the seed of a project, and reports it as a part of a verb; the verb ends with its exit code.</summary>
    /// <param name="run">The verb.</param>
    /// <param name="project">Whose seed it is.</param>
    /// <param name="arguments">For a program.</param>
    /// <param name="isRequired">No seed is an error.</param>
    public static async Task RunAsync(VerbRun run, DatabaseProject project, IReadOnlyList<string> arguments, bool isRequired)
    {
        var folder = project.Folder;
        if (SeedFile.Find(folder, run.Diagnostics) is { } seed)
        {
            run.Set("seed", seed.Path);
            run.Say($"Running {seed.Path}");
            run.ExitCode = run.FailedExitCode = await new SeedRunner(project, run).RunAsync(seed, arguments, run.CancellationToken);
            if (!run.Diagnostics.HasErrors)
            {
                run.Say("The seed is done.");
            }
        }
        else if (isRequired && !run.Diagnostics.HasErrors)
        {
            run.Diagnostics.Add(SeedDiagnostics.Missing(SeedFile.Places(folder)));
        }
    }

    private async Task<int> RunAsync(SeedFile seed, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        seed.IsProgram ? await RunProgramAsync(seed, arguments, cancellationToken) : await RunScriptAsync(seed, cancellationToken);

    private async Task<int> RunScriptAsync(SeedFile seed, CancellationToken cancellationToken)
    {
        try
        {
            var script = await File.ReadAllTextAsync(seed.Path, cancellationToken);
            var findings = new DiagnosticBag();
            await DatabaseGuard.RunAsync(_project.Dialect, findings, async () =>
            {
                await using var session = await _project.OpenAsync(MissingDatabase.Refuse, cancellationToken);
                await session.ApplyAsync(script, null, cancellationToken);
            });
            _diagnostics.AddRange(findings.Select(SeedDiagnostics.InSeed));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _diagnostics.Add(SeedDiagnostics.NotRead(seed.Path, error.Message));
        }

        return _diagnostics.HasErrors ? ExitCode.Failed : ExitCode.Success;
    }

    private async Task<int> RunProgramAsync(SeedFile seed, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var url = _project.Settings.Application(_diagnostics);
        if (url is null)
        {
            return ExitCode.Failed;
        }

        try
        {
            using var process = Process.Start(Start(seed, arguments, url))!;
            var output = _isOutputTaken ? process.StandardOutput.BaseStream.CopyToAsync(Console.OpenStandardError(), cancellationToken) : Task.CompletedTask;
            await process.WaitForExitAsync(cancellationToken);
            await output;
            if (process.ExitCode != 0)
            {
                _diagnostics.Add(SeedDiagnostics.Failed(seed.Path, process.ExitCode));
            }

            return process.ExitCode;
        }
        catch (Win32Exception error)
        {
            _diagnostics.Add(SeedDiagnostics.NotStarted(seed.Path, error.Message));
            return ExitCode.Failed;
        }
    }

    /// <summary>
    /// The program works where a relative path in the URL starts, and gets the URLs by the environment: a command line is
    /// visible to everybody on the machine. The seed of a service gets those of the other services too: a client of separate
    /// databases needs all of them.
    /// </summary>
    private ProcessStartInfo Start(SeedFile seed, IReadOnlyList<string> arguments, DatabaseUrl url)
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet";
        // Compiling a seed ahead of time takes longer than running it, and needs a package that may not be at hand.
        string[] run = ["run", "--file", Path.GetFullPath(seed.Path), "-p:PublishAot=false", "--", .. arguments];
        var start = new ProcessStartInfo(dotnet, run) { WorkingDirectory = url.BaseDirectory, UseShellExecute = false, RedirectStandardOutput = _isOutputTaken };
        start.Environment[ConnectionSettings.ApplicationVariable] = url.Url;
        start.Environment[ConnectionSettings.DirectVariable] = _project.Url.Url;
        foreach (var (name, value) in _project.Service is null ? [] : _project.Model.Services.SelectMany(_project.Settings.UrlsOf))
        {
            start.Environment[name] = value;
        }

        if (_project.Service is null && _project.Model.Datasource?.Url?.EnvironmentVariable is { } named)
        {
            start.Environment[named] = url.Url;
        }

        return start;
    }
}
