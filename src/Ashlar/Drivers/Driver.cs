namespace Ashlar.Drivers;

/// <summary>A kind of database at run time. A package brings one; the generated client lists those that its project references.</summary>
public abstract class Driver
{
    /// <summary>What this database writes differently.</summary>
    public abstract Dialect Dialect { get; }

    /// <summary>The URL schemes that this driver opens, such as <c>file</c>.</summary>
    public abstract IReadOnlyList<string> UrlSchemes { get; }

    /// <summary>Checks the URL and makes what opens connections. Nothing is opened yet.</summary>
    /// <exception cref="DatabaseUrlException">A parameter of the URL is unknown or wrong.</exception>
    public abstract ConnectionFactory CreateFactory(DatabaseUrl url);
}
