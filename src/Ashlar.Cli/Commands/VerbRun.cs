using System.CommandLine;
using System.Text.Json.Nodes;
using Ashlar.Cli.Output;
using Ashlar.Diagnostics;

namespace Ashlar.Cli.Commands;

/// <summary>One run of a verb: its arguments, and what it finds out, said in words or as JSON.</summary>
internal class VerbRun(ParseResult arguments, Option<bool> json, CancellationToken cancellationToken)
{
    private readonly JsonObject _result = [];
    private JsonObject? _part;

    private JsonObject Current => _part ?? _result;

    public DiagnosticBag Diagnostics { get; } = [];

    public CancellationToken CancellationToken => cancellationToken;

    protected ParseResult Arguments => arguments;

    /// <summary>What the process returns where nothing is wrong.</summary>
    public int ExitCode { get; set; } = Commands.ExitCode.Success;

    /// <summary>What it returns where something is.</summary>
    public int FailedExitCode { get; set; } = Commands.ExitCode.Failed;

    public bool IsJson => arguments.GetValue(json);

    public T? Get<T>(Option<T> option) => arguments.GetValue(option);

    public T? Get<T>(Argument<T> argument) => arguments.GetValue(argument);

    /// <summary>Asks before something is lost; only a person at a terminal can say yes, and a no ends the verb as Ctrl+C would.</summary>
    public bool Consents(IReadOnlyList<Diagnostic> losses, string question)
    {
        if (IsJson || !Prompt.IsAnswered)
        {
            return false;
        }

        var isMeant = Prompt.Confirm(losses, question);
        FailedExitCode = isMeant ? FailedExitCode : Commands.ExitCode.Stopped;
        return isMeant;
    }

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
    public void Set(string name, JsonNode? value) => Current[name] = value;

    /// <summary>What follows is about one of several services.</summary>
    public void BeginPart(string service)
    {
        _part = [];
        if (_result["services"] is not JsonObject parts)
        {
            _result["services"] = parts = [];
        }

        parts[service] = _part;
    }

    /// <summary>Adds to a list of the result for programs.</summary>
    public void Append(string name, JsonNode? value)
    {
        if (Current[name] is not JsonArray list)
        {
            Current[name] = list = [];
        }

        list.Add(value);
    }

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
