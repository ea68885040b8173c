using System.Globalization;

namespace Ashlar.Sqlite;

/// <summary>What a SQLite URL says. <c>docs/reference/urls.md</c> lists the parameters.</summary>
internal sealed record SqliteOptions
{
    // Timers take no more milliseconds.
    private const int MostSeconds = int.MaxValue / 1000;

    public required string Path { get; init; }

    public bool IsReadOnly { get; init; }

    public bool CreatesFile { get; init; }

    public int PoolSize { get; init; }

    public TimeSpan PoolTimeout { get; init; }

    public TimeSpan BusyTimeout { get; init; }

    public bool IsInMemory => Path == ":memory:";

    public static SqliteOptions Parse(DatabaseUrl url)
    {
        foreach (var name in url.Parameters.Keys)
        {
            if (name is not ("mode" or "connection_limit" or "pool_timeout" or "socket_timeout"))
            {
                throw new DatabaseUrlException(
                    $"A SQLite URL has no parameter \"{name}\"; it takes mode, connection_limit, pool_timeout and socket_timeout.");
            }
        }

        var mode = url.Parameters.GetValueOrDefault("mode", "rw");
        if (mode is not ("ro" or "rw" or "rwc"))
        {
            throw new DatabaseUrlException($"The URL parameter \"mode\" is ro, rw or rwc, but got \"{mode}\".");
        }

        var path = PathOf(url.Location);

        // A database in memory belongs to its connection.
        var places = path == ":memory:" ? 1 : Number(url, "connection_limit", (Environment.ProcessorCount * 2) + 1);
        return new()
        {
            Path = path,
            IsReadOnly = mode == "ro",
            CreatesFile = mode == "rwc",
            PoolSize = places > 0 ? places : throw new DatabaseUrlException("The URL parameter \"connection_limit\" must be at least 1."),
            PoolTimeout = Seconds(url, "pool_timeout", 10),
            BusyTimeout = Seconds(url, "socket_timeout", 5),
        };
    }

    // file:dev.db, file:./dev.db, file:/data/dev.db and file:///data/dev.db.
    private static string PathOf(string location)
    {
        var path = location.StartsWith("//", StringComparison.Ordinal) ? location[2..] : location;
        return path.Length > 0 ? path : throw new DatabaseUrlException("The database URL names no file; write for example file:./dev.db");
    }

    private static TimeSpan Seconds(DatabaseUrl url, string name, int otherwise) => Number(url, name, otherwise) is <= MostSeconds and var seconds
        ? TimeSpan.FromSeconds(seconds)
        : throw new DatabaseUrlException($"The URL parameter \"{name}\" is at most {MostSeconds} (seconds); write less, or 0 to wait without end.");

    private static int Number(DatabaseUrl url, string name, int otherwise)
    {
        if (!url.Parameters.TryGetValue(name, out var text))
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new DatabaseUrlException($"The URL parameter \"{name}\" is a whole number, but got \"{text}\".");
    }
}
