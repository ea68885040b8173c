namespace Ashlar.Diagnostics;

public enum Severity
{
    Error,
    Warning,
}
