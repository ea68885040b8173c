using Ashlar.Drivers;

namespace Ashlar.Sqlite;

/// <summary>Opens SQLite files: <c>file:./dev.db</c>, relative to the working directory, or <c>file::memory:</c>.</summary>
public sealed class SqliteDriver : Driver
{
    /// <inheritdoc/>
    public override Dialect Dialect { get; } = new SqliteDialect();

    /// <inheritdoc/>
    public override IReadOnlyList<string> UrlSchemes { get; } = ["file"];

    /// <inheritdoc/>
    public override ConnectionFactory CreateFactory(DatabaseUrl url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return new SqliteConnectionFactory(SqliteOptions.Parse(url));
    }
}
