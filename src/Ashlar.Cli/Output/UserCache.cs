using System.CommandLine;
using Ashlar.Migrations.Replaying;

namespace Ashlar.Cli.Output;

/// <summary>The folder in which the tool may keep what spares work: the one that the system has for it.</summary>
internal static class UserCache
{
    /// <summary>Without it by the environment, where no option can be given.</summary>
    public const string Off = "ASHLAR_NO_CACHE";

    public static Option<bool> CreateOption() => new("--no-cache")
    {
        Description = $"Replay the migrations even where it is remembered what they make, and remember nothing. {Off}=1 says the same.",
    };

    /// <summary>What is remembered of replayed migrations; nothing where that is not wanted, or there is no such folder.</summary>
    public static StateCache States(bool isOff) =>
        isOff || IsOff(Environment.GetEnvironmentVariable(Off)) || Folder() is not { } folder ? StateCache.None : new StateCache(Path.Combine(folder, "ashlar", "states"));

    private static bool IsOff(string? value) => value is not (null or "" or "0" or "false");

    /// <summary>https://specifications.freedesktop.org/basedir-spec/latest/ wants an absolute path; a variable with another one does not count.</summary>
    private static string? Folder()
    {
        if (OperatingSystem.IsWindows())
        {
            return Absolute(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData));
        }

        if (Absolute(Environment.GetEnvironmentVariable("XDG_CACHE_HOME")) is { } given)
        {
            return given;
        }

        return Absolute(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile)) is { } home
            ? Path.Combine(home, OperatingSystem.IsMacOS() ? "Library/Caches" : ".cache")
            : null;
    }

    private static string? Absolute(string? path) => Path.IsPathFullyQualified(path ?? "") ? path : null;
}
