namespace Ashlar.Testing;

/// <summary>How golden cases are treated in this run.</summary>
public static class Acceptance
{
    /// <summary>The expected parts are rewritten instead of compared. CI never does.</summary>
    public static bool IsOn => Environment.GetEnvironmentVariable("ASHLAR_ACCEPT") == "1" && Environment.GetEnvironmentVariable("CI") != "true";
}
