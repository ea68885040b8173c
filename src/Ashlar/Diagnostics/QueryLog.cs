using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Ashlar;

/// <summary>
/// Statements in the log: all at Debug, slow ones at Warning, failed ones at Error. An error that a program expects, such as
/// a taken key, is at Debug too: it is the program's to report. So is a call that the program cancelled.
/// </summary>
internal static partial class QueryLog
{
    public static void Write(QueryDiagnostics diagnostics, QueryEvent query)
    {
        if (diagnostics.Logger is not { } logger)
        {
            return;
        }

        var milliseconds = query.Duration.TotalMilliseconds;
        var parameters = diagnostics.Options.LogsParameters ? Describe(query.Parameters) : "";
        if (query.Error is OperationCanceledException)
        {
            Cancelled(logger, milliseconds, query.Text, parameters);
        }
        else if (query.Error is { } error)
        {
            Failed(logger, IsExpected(error) ? LogLevel.Debug : LogLevel.Error, milliseconds, query.Text, parameters, error);
        }
        else if (query.IsSlow)
        {
            var plan = query.Plan is null ? "" : "\n" + query.Plan;
            Slow(logger, milliseconds, diagnostics.Options.SlowQueryThreshold.TotalMilliseconds, query.Text, parameters, plan);
        }
        else
        {
            Executed(logger, milliseconds, query.Text, parameters);
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "{Milliseconds:0.0} ms: {Sql}{Parameters}")]
    private static partial void Executed(ILogger logger, double milliseconds, string sql, string parameters);

    [LoggerMessage(2, LogLevel.Warning, "Slow query, {Milliseconds:0} ms (the threshold is {Threshold:0} ms): {Sql}{Parameters}{Plan}")]
    private static partial void Slow(ILogger logger, double milliseconds, double threshold, string sql, string parameters, string plan);

    [LoggerMessage(EventId = 3, Message = "Failed after {Milliseconds:0.0} ms: {Sql}{Parameters}")]
    private static partial void Failed(ILogger logger, LogLevel level, double milliseconds, string sql, string parameters, Exception error);

    [LoggerMessage(4, LogLevel.Debug, "Cancelled after {Milliseconds:0.0} ms: {Sql}{Parameters}")]
    private static partial void Cancelled(ILogger logger, double milliseconds, string sql, string parameters);

    private static bool IsExpected(Exception error) =>
        error is UniqueViolationException or ForeignKeyViolationException or CheckViolationException or RequiredFieldException or ConflictException;

    private static string Describe(IReadOnlyList<object?> parameters) =>
        parameters.Count == 0 ? "" : $" [{string.Join(", ", parameters.Select(Describe))}]";

    private static string Describe(object? value) => value switch
    {
        null => "NULL",
        byte[] bytes => $"{bytes.Length} bytes",
        DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
        IReadOnlyList<object?> list => $"({string.Join(", ", list.Select(Describe))})",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
