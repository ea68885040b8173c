using System.CommandLine;
using System.Text.Json.Nodes;
using Ashlar.Cli.Output;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Migrations.Files;

namespace Ashlar.Cli.Commands.Migrate;

/// <summary>One run of a verb: its arguments, and what it finds out, said in words or as JSON.</summary>
internal sealed class MigrateRun(MigrateOptions options, ParseResult arguments, CancellationToken cancellationToken)
{
    private readonly JsonObject _result = [];

    public DiagnosticBag Diagnostics { get; } = [];

    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>What the process returns where nothing is wrong.</summary>
    public int ExitCode { get; set; } = Commands.ExitCode.Success;

    /// <summary>What it returns where something is.</summary>
    public int FailedExitCode { get; set; } = Commands.ExitCode.Failed;

    private bool IsJson => arguments.GetValue(options.Json);

    public T? Get<T>(Option<T> option) => arguments.GetValue(option);

    /// <summary>A line of the result for people.</summary>
    public void Say(string line)
    {
        if (!IsJson)
        {
            Console.Out.WriteLine(line);
        }
    }

    /// <summary>Writes the result to a file instead.</summary>
    public void Write(string path, string text)
    {
        try
        {
            File.WriteAllText(path, text);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Diagnostics.Add(FileDiagnostics.NotWritten(path, error.Message));
        }
    }

    /// <summary>A part of the result for programs.</summary>
    public void Set(string name, JsonNode? value) => _result[name] = value;

    /// <summary>Adds to a list of the result for programs.</summary>
    public void Append(string name, JsonNode? value)
    {
        if (_result[name] is not JsonArray list)
        {
            _result[name] = list = [];
        }

        list.Add(value);
    }

    /// <summary>Said of each migration as soon as it is in the database.</summary>
    public void Applied(MigrationFile migration)
    {
        Say($"Applied {migration.Name}");
        Append("applied", migration.Name);
    }

    /// <returns><see langword="null"/>, and findings, where something is missing or wrong.</returns>
    public MigrationProject? LoadProject() => MigrationProject.Load(options, arguments, Diagnostics);

    /// <summary>Opens the database of the project for an action, and turns what goes wrong with it into findings.</summary>
    public Task WithDatabaseAsync(MigrationProject project, MissingDatabase missing, Func<IDatabaseSession, Task> action) =>
        DatabaseGuard.RunAsync(project.Dialect, Diagnostics, async () =>
        {
            await using var session = await project.OpenAsync(missing, cancellationToken);
            await action(session);
        });

    /// <summary>Prints what is left to say.</summary>
    /// <returns>The exit code.</returns>
    public int Finish()
    {
        if (IsJson)
        {
            DiagnosticReport.PrintJson(_result, Diagnostics);
        }
        else
        {
            DiagnosticReport.Print(Diagnostics);
        }

        return Diagnostics.HasErrors ? FailedExitCode : ExitCode;
    }
}
