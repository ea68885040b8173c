using System.Collections.Concurrent;
using Ashlar.Testing;
using Microsoft.Extensions.Logging;
using Store.Data;

namespace Ashlar.Tests.Diagnostics;

/// <summary>A database of one small table, and what its client tells about its statements.</summary>
public abstract class ListeningTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private protected RecordingLog Log { get; } = new();

    protected ConcurrentQueue<QueryEvent> Events { get; } = new();

    protected async Task<StoreDb> OpenAsync(Func<DatabaseOptions, DatabaseOptions>? configure = null)
    {
        var options = new DatabaseOptions { Url = $"file:{folder.PathOf("test.db")}?mode=rwc" };
        await using (var maker = StoreDb.Open(options))
        {
            await maker.ExecuteAsync($"""CREATE TABLE IF NOT EXISTS "Tag" ("slug" TEXT NOT NULL PRIMARY KEY)""");
        }

        options = options with { LoggerFactory = Log, OnQuery = Events.Enqueue };
        return StoreDb.Open(configure is null ? options : configure(options));
    }

    public void Dispose()
    {
        Log.Dispose();
        folder.Dispose();
        GC.SuppressFinalize(this);
    }
}

/// <summary>Keeps what is logged.</summary>
internal sealed class RecordingLog : ILoggerFactory, ILogger
{
    public ConcurrentQueue<(LogLevel Level, string Message)> Entries { get; } = new();

    public string? Category { get; private set; }

    public ILogger CreateLogger(string categoryName)
    {
        Category = categoryName;
        return this;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Entries.Enqueue((logLevel, formatter(state, exception)));

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }
}
