using Ashlar.Drivers;
using Microsoft.Extensions.Logging;

namespace Ashlar;

/// <summary>Who wants to know about the statements of a database: the program, its log, a tracer, a meter.</summary>
internal sealed class QueryDiagnostics(DatabaseOptions options, Dialect dialect, IReadOnlyList<KeyValuePair<string, object?>> place)
{
    public DatabaseOptions Options => options;

    /// <summary>What is the same in every span and measurement of the database.</summary>
    public KeyValuePair<string, object?>[] Tags { get; } = [new("db.system.name", dialect.SystemName), .. place];

    /// <summary>The category is the one that a log's settings name: <c>Ashlar.Query</c>.</summary>
    public ILogger? Logger { get; } = options.LoggerFactory?.CreateLogger("Ashlar.Query");

    private bool HasListener => options.OnQuery is not null
        || Logger is not null
        || ClientTelemetry.Activities.HasListeners()
        || ClientTelemetry.OperationDuration.Enabled;

    /// <summary>Starts to measure a statement; <see langword="null"/> where nobody listens.</summary>
    public QueryRecorder? Start(SqlWriter statement) => HasListener ? new(this, statement) : null;
}
