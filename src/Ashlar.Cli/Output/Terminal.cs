namespace Ashlar.Cli.Output;

/// <summary>What the terminal can show.</summary>
internal static class Terminal
{
    /// <summary>Colour on standard error: a terminal that knows it, and a user who has not switched it off (https://no-color.org).</summary>
    public static bool HasColourOnError => CanRewriteOnError && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>Standard error is a terminal on which a line can be taken back.</summary>
    public static bool CanRewriteOnError => !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") is not (null or "dumb");

    /// <summary>How many characters fit in a line of it; a terminal may not know.</summary>
    public static int Width => Console.WindowWidth is > 0 and var width ? width : 80;
}
