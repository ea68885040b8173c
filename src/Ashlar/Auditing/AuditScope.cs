namespace Ashlar;

/// <summary>On whose behalf the program works: what the audit log says about each write.</summary>
/// <remarks>It goes with the flow of the code, through <c>await</c>, so that it is set once for a request. Without one the log says nobody.</remarks>
public sealed record AuditScope
{
    private static readonly AsyncLocal<AuditScope?> s_current = new();

    /// <summary>The scope in force, if one is.</summary>
    public static AuditScope? Current => s_current.Value;

    /// <summary>Who: the id of the user. <see langword="null"/> for the program's own work.</summary>
    public string? Actor { get; init; }

    /// <summary>From which network address.</summary>
    public string? Address { get; init; }

    /// <summary>With which program: the request's User-Agent.</summary>
    public string? UserAgent { get; init; }

    /// <summary>Puts a scope in force until the result is disposed; then the one before it is again.</summary>
    public static IDisposable Begin(AuditScope scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        var outer = s_current.Value;
        s_current.Value = scope;
        return new Ending(outer);
    }

    private sealed class Ending(AuditScope? outer) : IDisposable
    {
        public void Dispose() => s_current.Value = outer;
    }
}
