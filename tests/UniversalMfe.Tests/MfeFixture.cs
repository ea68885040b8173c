using Apps.Testing;

namespace UniversalMfe.Tests;

/// <summary>The app for all tests of a class, on a database and in a layout. Tests use users of their own.</summary>
public abstract class MfeFixture(DatabaseKind kind, string layout) : IAsyncLifetime
{
    public DatabaseKind Kind => kind;

    public string Layout => layout;

    public AppServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await StartAsync();

    /// <summary>Another server of the same kind, with databases of its own.</summary>
    public Task<AppServer> StartAsync() => AppServer.StartAsync(
        new MfeApp(), new AppServerOptions { Kind = kind, Clock = new TickingClock(), Settings = ["--MFE_LAYOUT", layout] });

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Server.DisposeAsync();
    }
}

/// <summary>One database: SQLite.</summary>
public sealed class SharedOnSqlite() : MfeFixture(DatabaseKind.Sqlite, "shared");

/// <summary>One database: PostgreSQL.</summary>
public sealed class SharedOnPostgreSql() : MfeFixture(DatabaseKind.PostgreSql, "shared");

/// <summary>A database for each service: PostgreSQL.</summary>
public sealed class SeparateOnPostgreSql() : MfeFixture(DatabaseKind.PostgreSql, "separate");
