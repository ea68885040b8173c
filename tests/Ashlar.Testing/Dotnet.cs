using System.Diagnostics;

namespace Ashlar.Testing;

/// <summary>Runs the SDK's command line, or a program that it made.</summary>
public static class Dotnet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    /// <summary>Runs <c>dotnet</c>, quietly, without processes that stay behind.</summary>
    /// <returns>What it wrote.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static Task<string> RunAsync(string folder, params string[] arguments)
    {
        string[] quiet = arguments[0] == "exec" ? [] : ["-nologo", "-v", "q", "-nodeReuse:false"];
        return RunProgramAsync(folder, "dotnet", [.. arguments, .. quiet]);
    }

    /// <inheritdoc cref="RunAsync"/>
    public static async Task<string> RunProgramAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return process.ExitCode == 0
            ? (await output).ReplaceLineEndings("\n")
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}\n{await output}{await error}");
    }
}
