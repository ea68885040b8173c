using System.Diagnostics;

namespace Ashlar.Testing;

/// <summary>Runs the real command line, as a user does.</summary>
public static class AshlarCli
{
    /// <summary>Far more than any command of a test needs, also one that compiles a program while every core is taken; a hang fails instead of stopping the run.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>What the commands of this run of the tests remember.</summary>
    private static readonly Lazy<TemporaryFolder> s_cache = new(() =>
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        return folder;
    });

    public static Task<CliResult> RunAsync(string folder, params string[] arguments) => RunAsync(folder, new Dictionary<string, string?>(), "", arguments);

    /// <param name="folder">The current folder of the command.</param>
    /// <param name="environment">Variables on top of the test's own; <see langword="null"/> takes one away.</param>
    /// <param name="input">What stands on standard input.</param>
    public static async Task<CliResult> RunAsync(string folder, IReadOnlyDictionary<string, string?> environment, string input, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"ashlar {string.Join(' ', arguments)} did not end within {Limit.TotalSeconds} s", late);
        }

        return new CliResult(process.ExitCode, await output, await error);
    }

    /// <summary>Starts a command that the test will not wait for. The script replaces itself: the process is the command line's own.</summary>
    /// <param name="folder">The current folder of the command.</param>
    /// <param name="environment">Variables on top of the test's own; <see langword="null"/> takes one away.</param>
    public static Process Start(string folder, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.PathOf("ashlar"), arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A developer's own database must never be what a test finds.
        foreach (var name in (string[])["DATABASE_URL", "DIRECT_DATABASE_URL", "SHADOW_DATABASE_URL"])
        {
            start.Environment.Remove(name);
        }

        // Nor what a developer's own commands have remembered.
        start.Environment["XDG_CACHE_HOME"] = s_cache.Value.Path;
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}

public sealed record CliResult(int ExitCode, string Output, string Error);
