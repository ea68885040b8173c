using Ashlar.Hosting;

namespace Apps.Testing;

/// <summary>An app for all tests of a class. They use users of their own.</summary>
/// <typeparam name="TApp">The app.</typeparam>
public abstract class AppFixture<TApp>(DatabaseKind kind) : IAsyncLifetime
    where TApp : IApp, new()
{
    public DatabaseKind Kind => kind;

    public AppServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await AppServer.StartAsync(new TApp(), new AppServerOptions { Kind = kind, Clock = new TickingClock() });

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Server.DisposeAsync();
    }
}

/// <inheritdoc/>
public sealed class OnSqlite<TApp>() : AppFixture<TApp>(DatabaseKind.Sqlite)
    where TApp : IApp, new();

/// <inheritdoc/>
public sealed class OnPostgreSql<TApp>() : AppFixture<TApp>(DatabaseKind.PostgreSql)
    where TApp : IApp, new();
