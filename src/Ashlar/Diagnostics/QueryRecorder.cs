using System.Diagnostics;
using Ashlar.Drivers;
using Ashlar.Models;

namespace Ashlar;

/// <summary>Measures a statement and tells everybody who listens.</summary>
internal sealed class QueryRecorder
{
    private readonly QueryDiagnostics diagnostics;
    private readonly SqlWriter statement;
    private readonly ModelDescriptor? model;
    private readonly string text;
    private readonly string operation;
    private readonly IReadOnlyList<object?> parameters;
    private readonly Activity? activity;
    private readonly long start = Stopwatch.GetTimestamp();
    private Exception? error;

    public QueryRecorder(QueryDiagnostics diagnostics, SqlWriter statement)
    {
        this.diagnostics = diagnostics;
        this.statement = statement;
        model = statement.Model;
        text = statement.Text.ToString();

        // Behind WITH the statement's kind would take a parser to find.
        operation = SqlText.FirstWord(text).ToString().ToUpperInvariant();
        parameters = diagnostics.Options.OnQuery is null && !diagnostics.Options.LogsParameters ? [] : ParametersOf(statement);
        activity = ClientTelemetry.Activities.StartActivity(Summary, ActivityKind.Client);
        if (activity is { IsAllDataRequested: true })
        {
            Describe(activity);
        }
    }

    // "SELECT pets": few different ones, as names of spans must be.
    private string Summary => model is not null ? $"{operation} {model.TableName}" : operation.Length > 0 ? operation : statement.Dialect.SystemName;

    private string? StatusCode => (error as DriverException ?? error?.InnerException as DriverException)?.StatusCode;

    /// <summary>Notes why the statement, or reading its rows, came to no end: an error of the database, or that the call was cancelled.</summary>
    public void Fail(Exception exception) => error = exception;

    /// <summary>Tells that the statement is through. A slow one is explained first, on the same connection, where that is asked for.</summary>
    public async ValueTask FinishAsync(DatabaseConnection connection)
    {
        var duration = Stopwatch.GetElapsedTime(start);
        var options = diagnostics.Options;
        var isSlow = options.SlowQueryThreshold > TimeSpan.Zero && duration >= options.SlowQueryThreshold;
        StopActivity();
        Measure(duration);
        var plan = isSlow && options.ExplainsSlowQueries && error is null && QueryPlan.IsFor(operation, text) ? await QueryPlan.ReadAsync(connection, statement) : null;
        var query = new QueryEvent(text, duration, parameters, error) { IsSlow = isSlow, Plan = plan };
        QueryLog.Write(diagnostics, query);
        options.OnQuery?.Invoke(query);
    }

    private static IReadOnlyList<object?> ParametersOf(SqlWriter statement)
    {
        var values = new ParameterRecorder();
        statement.WriteParametersTo(values);
        return values.Values;
    }

    private void Describe(Activity span)
    {
        foreach (var (name, value) in diagnostics.Tags)
        {
            span.SetTag(name, value);
        }

        span.SetTag("db.operation.name", operation.Length > 0 ? operation : null);
        span.SetTag("db.collection.name", model?.TableName);
        span.SetTag("db.query.summary", Summary);
        span.SetTag("db.query.text", text);
    }

    private void StopActivity()
    {
        if (activity is null)
        {
            return;
        }

        if (error is not null)
        {
            activity.SetStatus(ActivityStatusCode.Error, error.Message);
            activity.SetTag("error.type", error.GetType().FullName);
            activity.SetTag("db.response.status_code", StatusCode);
        }

        activity.Dispose();
    }

    private void Measure(TimeSpan duration)
    {
        if (!ClientTelemetry.OperationDuration.Enabled)
        {
            return;
        }

        var tags = new TagList(diagnostics.Tags);
        Add(ref tags, "db.operation.name", operation.Length > 0 ? operation : null);
        Add(ref tags, "db.collection.name", model?.TableName);
        Add(ref tags, "error.type", error?.GetType().FullName);
        Add(ref tags, "db.response.status_code", StatusCode);
        ClientTelemetry.OperationDuration.Record(duration.TotalSeconds, tags);
    }

    private static void Add(ref TagList tags, string name, string? value)
    {
        if (value is not null)
        {
            tags.Add(name, value);
        }
    }
}
