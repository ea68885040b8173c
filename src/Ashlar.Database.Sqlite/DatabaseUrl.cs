using Ashlar.Database.Dialects;

namespace Ashlar.Database.Sqlite;

/// <summary><c>file:./dev.db?connection_limit=1</c>: a path behind <c>file:</c>, and Prisma's parameters.</summary>
/// <param name="Path">Absolute.</param>
internal sealed record DatabaseUrl(string Path)
{
    /// <summary>Parameters of the program's own connections, which say nothing to one that works alone and does what its verb says.</summary>
    private static readonly string[] ProgramParameters = ["connection_limit", "pool_timeout", "socket_timeout", "mode"];

    public static DatabaseUrl Parse(string url, string baseDirectory)
    {
        var scheme = url.StartsWith("file:", StringComparison.Ordinal) ? "file:" : url.StartsWith("sqlite:", StringComparison.Ordinal) ? "sqlite:" : null;
        if (scheme is null)
        {
            throw new DatabaseException(DatabaseFailure.InvalidUrl, "the database URL of a SQLite database must start with \"file:\"");
        }

        var parts = url[scheme.Length..].Split('?', 2);
        var unknown = parts is [_, var query] ? query.Split('&').Select(p => p.Split('=')[0]).Except(ProgramParameters).FirstOrDefault() : null;
        if (unknown is not null)
        {
            throw new DatabaseException(DatabaseFailure.InvalidUrl, $"the database URL has a parameter \"{unknown}\" that SQLite does not know");
        }

        var path = parts[0].StartsWith("//", StringComparison.Ordinal) ? parts[0][2..] : parts[0];
        return path is "" or ":memory:"
            ? throw new DatabaseException(DatabaseFailure.InvalidUrl, "the database URL names no file")
            : new DatabaseUrl(System.IO.Path.GetFullPath(path, baseDirectory));
    }
}
