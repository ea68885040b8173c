namespace Ashlar.Cli.Output;

/// <summary>What the terminal can show.</summary>
internal static class Terminal
{
    /// <summary>Colour on standard error: a terminal that knows it, and a user who has not switched it off (https://no-color.org).</summary>
    public static bool HasColourOnError =>
        !Console.IsErrorRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") is not (null or "dumb");
}
