using System.ComponentModel;
using System.Diagnostics;
using Ashlar.Diagnostics;

namespace Ashlar.Cli.Commands.Migrate.Lint;

/// <summary>Asks git which migrations a branch has.</summary>
internal static class GitBranch
{
    /// <param name="branch">A branch, tag or commit. One that looks like an option is not taken for one.</param>
    public static async Task<HashSet<string>> MigrationsAsync(string branch, string folder, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("git", ["ls-tree", "-d", "--full-tree", "--name-only", "--end-of-options", $"{branch}:./"])
        {
            UseShellExecute = false,
            WorkingDirectory = Path.GetFullPath(folder),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            var error = git.StandardError.ReadToEndAsync(cancellationToken);
            var output = await git.StandardOutput.ReadToEndAsync(cancellationToken);
            await git.WaitForExitAsync(cancellationToken);
            if (git.ExitCode == 0)
            {
                return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
            }

            diagnostics.Add(GitDiagnostics.Failed(branch, (await error).Trim().Split('\n')[0]));
        }
        catch (Win32Exception missing)
        {
            diagnostics.Add(GitDiagnostics.Failed(branch, missing.Message));
        }

        return [];
    }
}
