using System.Diagnostics;
using System.Text.Json;

namespace Ashlar.Benchmarks.Migrations;

/// <summary>Prisma's migration engine in one Node.js process for the whole run; it measures itself, so that no start of a process counts.</summary>
internal sealed class PrismaMigrations : IDisposable
{
    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web);

    private readonly Process _node = Process.Start(new ProcessStartInfo("node", [BenchFolder.File("migrations.mjs")])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        UseShellExecute = false,
    })!;

    /// <returns>How long it took, in milliseconds; <see langword="null"/> where Prisma has no such thing.</returns>
    public async Task<double?> MeasureAsync(Operation operation, MigratedProject project, string url) => operation switch
    {
        Operation.Diff => await AskAsync(new { verb = "diff", from = project.Before, to = project.After, inWords = true }),
        Operation.Script => await AskAsync(new { verb = "diff", to = project.Before }),
        Operation.DeployOfNothing or Operation.DeployOfAll => await AskAsync(new { verb = "deploy", url, folder = project.Folder }),
        Operation.Dev => await AskAsync(new { verb = "dev", url, folder = project.Folder, schema = project.Next }),
        Operation.DevOfNothing => await AskAsync(new { verb = "dev", url, folder = project.Folder, schema = project.Now }),
        _ => null,
    };

    /// <summary>The process ends with its input.</summary>
    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }

    private async Task<double> AskAsync(object question)
    {
        await _node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question));
        await _node.StandardInput.FlushAsync();
        var answer = await _node.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException("Prisma's engine gave no answer: it needs Node.js, and `npm ci` in bench and in tests/oracle");
        var reply = JsonSerializer.Deserialize<Reply>(answer, s_json)!;
        return reply.Milliseconds ?? throw new InvalidOperationException($"Prisma's engine: {reply.Failure}");
    }

    private sealed record Reply(double? Milliseconds, string? Failure);
}
