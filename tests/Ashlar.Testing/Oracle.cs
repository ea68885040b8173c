using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ashlar.Testing;

/// <summary>
/// Prisma's language engine: the peer that judges whether a schema is valid and how it is formatted. One process
/// answers all questions of a test run, about a millisecond each.
/// </summary>
public static class Oracle
{
    private static readonly Lock Gate = new();
    private static Process? s_process;

    /// <summary>Every finding of Prisma's validation, with offsets in UTF-16 code units.</summary>
    public static IReadOnlyList<OracleFinding> Validate(IReadOnlyList<(string Name, string Text)> files) =>
        [.. Ask("validate", files).AsArray().Select(f => f.Deserialize<OracleFinding>(JsonSerializerOptions.Web)!)];

    /// <summary>The files' texts as Prisma formats them, in the order given.</summary>
    public static IReadOnlyList<string> Format(IReadOnlyList<(string Name, string Text)> files)
    {
        var formatted = Ask("format", files).AsArray().ToDictionary(f => (string)f![0]!, f => (string)f![1]!);
        return [.. files.Select(f => formatted[f.Name])];
    }

    /// <summary>The SQL that Prisma's migration engine writes to get from one schema to the other.</summary>
    /// <param name="provider">As in a datasource.</param>
    /// <param name="from"><see langword="null"/> for an empty database.</param>
    /// <param name="to">A schema with a datasource of that provider.</param>
    public static string Script(string provider, string? from, string to) =>
        (string)Ask(new JsonObject { ["verb"] = "script", ["provider"] = provider, ["from"] = from, ["to"] = to })!;

    /// <summary>Prisma's <c>migrate deploy</c>.</summary>
    /// <param name="database">A PostgreSQL database.</param>
    /// <param name="schema">With its datasource.</param>
    /// <param name="folder">The folder of migrations.</param>
    /// <returns>The names of what was applied.</returns>
    public static IReadOnlyList<string> Deploy(Uri database, string schema, string folder) =>
        [.. Ask(new JsonObject { ["verb"] = "deploy", ["url"] = database.OriginalString, ["schema"] = schema, ["folder"] = folder }).AsArray().Select(n => (string)n!)];

    /// <summary>The SQL with which Prisma would make a real database what the schema asks for.</summary>
    /// <param name="database">A PostgreSQL database.</param>
    /// <param name="schema">With its datasource.</param>
    public static string Drift(Uri database, string schema) =>
        (string)Ask(new JsonObject { ["verb"] = "drift", ["url"] = database.OriginalString, ["schema"] = schema })!;

    private static JsonNode Ask(string verb, IReadOnlyList<(string Name, string Text)> files) => Ask(new JsonObject
    {
        ["verb"] = verb,
        ["files"] = new JsonArray([.. files.Select(f => new JsonArray(f.Name, f.Text))]),
    });

    private static JsonNode Ask(JsonObject request)
    {
        lock (Gate)
        {
            var process = s_process is { HasExited: false } ? s_process : s_process = Start();
            process.StandardInput.WriteLine(request.ToJsonString());
            process.StandardInput.Flush();
            var answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException(
                $"Prisma's engine gave no answer: {process.StandardError.ReadToEnd()}\nIt needs Node.js and `npm ci` in tests/oracle; ./test sees to both.");
            var (result, failure) = (JsonNode.Parse(answer)!["result"], JsonNode.Parse(answer)!["failure"]);
            if (failure is not null)
            {
                // After a crash the engine's process ends by itself; the next question starts another.
                process.WaitForExit();
            }

            return result ?? throw new OracleException((string)failure!);
        }
    }

    private static Process Start() => Process.Start(new ProcessStartInfo("node", ["oracle.mjs"])
    {
        WorkingDirectory = Repository.PathOf("tests", "oracle"),
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}

/// <param name="File">The name under which the file was given.</param>
public sealed record OracleFinding(string File, string Message, int Start, int End, bool IsWarning);

/// <summary>Prisma's engine crashed on a question.</summary>
public sealed class OracleException(string message) : Exception(message);
