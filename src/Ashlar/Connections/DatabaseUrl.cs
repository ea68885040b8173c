namespace Ashlar;

/// <summary>A database's URL, cut into its parts.</summary>
public sealed class DatabaseUrl
{
    private DatabaseUrl(string scheme, string location, IReadOnlyDictionary<string, string> parameters) =>
        (Scheme, Location, Parameters) = (scheme, location, parameters);

    /// <summary>What stands before the first colon.</summary>
    public string Scheme { get; }

    /// <summary>What stands between the first colon and the question mark.</summary>
    public string Location { get; }

    /// <summary>The parameters after the question mark, decoded.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; }

    /// <summary>Cuts a URL into its parts.</summary>
    /// <exception cref="DatabaseUrlException">It has no scheme, or names a parameter twice.</exception>
    public static DatabaseUrl Parse(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !Uri.CheckSchemeName(url[..colon]))
        {
            // What is there instead is not repeated: a connection string of another kind has its password before the first colon.
            throw new DatabaseUrlException("The database URL has no scheme; write for example file:./dev.db");
        }

        var question = url.IndexOf('?', StringComparison.Ordinal);
        var location = question < 0 ? url[(colon + 1)..] : url[(colon + 1)..question];
        return new(url[..colon], location, question < 0 ? new Dictionary<string, string>() : ParseParameters(url[(question + 1)..]));
    }

    private static Dictionary<string, string> ParseParameters(string query)
    {
        var parameters = new Dictionary<string, string>();
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split('=', 2) is [var left, var right] ? (left, right) : (pair, "");
            if (!parameters.TryAdd(Uri.UnescapeDataString(name), Uri.UnescapeDataString(value)))
            {
                // Its name is not repeated: behind a question mark in the password it is a piece of that.
                throw new DatabaseUrlException("The database URL gives a parameter twice; leave one of the two out, and write a question mark of the password as %3F.");
            }
        }

        return parameters;
    }
}
