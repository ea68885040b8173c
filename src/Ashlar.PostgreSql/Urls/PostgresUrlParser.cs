using System.Globalization;

namespace Ashlar.PostgreSql;

/// <summary>Reads <c>postgresql://user:password@host:5432/database?name=value</c>.</summary>
/// <remarks>The migration tools compile these files too, so they use nothing of the client.</remarks>
internal static class PostgresUrlParser
{
    private const int DefaultPort = 5432;

    public static UrlProblem NotEncoded { get; } = new(
        "the host, the port or the password of the database URL cannot be read",
        "write postgresql://user:password@host:5432/database, and characters such as @ : / ? # % of the password percent-encoded (%40 for @)");

    /// <summary>Reads a whole URL.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="problems">Everything that is wrong with it.</param>
    /// <returns>What it says, or nothing where something is wrong.</returns>
    public static PostgresUrl? Parse(string url, out IReadOnlyList<UrlProblem> problems)
    {
        var question = url.IndexOf('?', StringComparison.Ordinal);
        var found = new List<UrlProblem>();
        var parameters = question < 0 ? [] : ParametersOf(url[(question + 1)..], found);
        var address = question < 0 ? url : url[..question];
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || address[..colon] is not ("postgresql" or "postgres"))
        {
            found.Add(new("a PostgreSQL URL starts with \"postgresql://\"", "write postgresql://user:password@host:5432/database"));
            problems = found;
            return null;
        }

        return Read(address[(colon + 1)..], parameters, found, out problems);
    }

    /// <summary>Reads a URL that was cut into its parts.</summary>
    /// <param name="location">What stands between the first colon and the question mark.</param>
    /// <param name="parameters">The parameters, decoded.</param>
    /// <param name="problems">Everything that is wrong with it.</param>
    public static PostgresUrl? Parse(string location, IReadOnlyDictionary<string, string> parameters, out IReadOnlyList<UrlProblem> problems) =>
        Read(location, parameters, [], out problems);

    private static PostgresUrl? Read(
        string location, IReadOnlyDictionary<string, string> parameters, List<UrlProblem> found, out IReadOnlyList<UrlProblem> problems)
    {
        foreach (var (name, value) in parameters)
        {
            if (UrlParameters.Check(name, value) is { } problem)
            {
                found.Add(problem);
            }
        }

        problems = found;
        if (!location.StartsWith("//", StringComparison.Ordinal))
        {
            found.Add(NotEncoded);
            return null;
        }

        var slash = location.IndexOf('/', 2);
        var authority = slash < 0 ? location[2..] : location[2..slash];
        var path = slash < 0 ? "" : location[(slash + 1)..];
        var at = authority.LastIndexOf('@');
        var user = at < 0 ? ["", ""] : authority[..at].Split(':', 2);
        var hosts = HostsOf(authority[(at + 1)..], parameters);
        if (hosts.Contains(null) || path.Contains('@', StringComparison.Ordinal) || path.Contains('/', StringComparison.Ordinal))
        {
            found.Add(NotEncoded);
        }

        if (location.Contains("%00", StringComparison.Ordinal))
        {
            found.Add(new("the database URL has a NUL character, which PostgreSQL has in no name", "leave out %00"));
        }

        if (found.Count > 0)
        {
            return null;
        }

        var url = new PostgresUrl(parameters)
        {
            Hosts = hosts!,
            User = parameters.GetValueOrDefault("user") ?? Decode(user[0]),
            Password = parameters.GetValueOrDefault("password") ?? Decode(user is [_, var password] ? password : ""),
            Database = parameters.GetValueOrDefault("dbname") ?? Decode(path) ?? "postgres",
        };
        if (url is { SslNegotiation: "direct", SslMode: "disable" or "allow" or "prefer" })
        {
            found.Add(new(
                $"the URL parameter \"sslnegotiation\" is \"direct\", which needs encryption, but \"sslmode\" is \"{url.SslMode}\"",
                "write sslmode=require, verify-ca or verify-full, or leave \"sslnegotiation\" out"));
        }

        return found.Count > 0 ? null : url;
    }

    private static List<PostgresHost?> HostsOf(string authority, IReadOnlyDictionary<string, string> parameters)
    {
        int? port = parameters.TryGetValue("port", out var given) && int.TryParse(given, out var number) ? number : null;
        var named = authority.Split(',').Select(h => HostOf(h, DefaultPort)).ToList();
        return parameters.TryGetValue("host", out var hosts)
            ? [.. hosts.Split(',').Select(h => new PostgresHost(h, port ?? named[0]?.Port ?? DefaultPort))]
            : [.. named.Select(h => port is { } other && h is not null ? h with { Port = other } : h)];
    }

    // "host", "host:port", "[address]:port", or the folder of a socket as %2Fvar%2Frun.
    private static PostgresHost? HostOf(string text, int defaultPort)
    {
        var bracket = text.LastIndexOf(']');
        var colon = text.IndexOf(':', bracket + 1);
        var name = Decode((colon < 0 ? text : text[..colon]).Trim('[', ']')) ?? "localhost";
        if (colon < 0)
        {
            return new(name, defaultPort);
        }

        return int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue
            ? new(name, port)
            : null;
    }

    private static Dictionary<string, string> ParametersOf(string query, List<UrlProblem> problems)
    {
        var parameters = new Dictionary<string, string>();
        foreach (var pair in query.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = pair.Split('=', 2) is [var left, var right] ? (left, right) : (pair, "");
            if (!parameters.TryAdd(Uri.UnescapeDataString(name), Uri.UnescapeDataString(value)))
            {
                problems.Add(new("the database URL gives a parameter twice", "leave one of the two out"));
            }
        }

        return parameters;
    }

    private static string? Decode(string text) => text.Length == 0 ? null : Uri.UnescapeDataString(text);
}
