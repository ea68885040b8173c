namespace Ashlar.Diagnostics;

public enum Severity
{
    Error,
    Warning,

    /// <summary>Good to know; nothing is wrong.</summary>
    Info,
}
