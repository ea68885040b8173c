using System.Diagnostics;
using Ashlar.Drivers;

namespace Ashlar;

/// <summary>Measures a statement and reports it, where somebody listens.</summary>
internal sealed class QueryRecorder
{
    private readonly Action<QueryEvent> listener;
    private readonly string text;
    private readonly IReadOnlyList<object?> parameters;
    private readonly long start = Stopwatch.GetTimestamp();
    private Exception? error;

    private QueryRecorder(Action<QueryEvent> listener, SqlWriter statement)
    {
        this.listener = listener;
        text = statement.Text.ToString();
        var values = new ParameterRecorder();
        statement.WriteParametersTo(values);
        parameters = values.Values;
    }

    public static QueryRecorder? Start(Action<QueryEvent>? listener, SqlWriter statement) =>
        listener is null ? null : new(listener, statement);

    public void Fail(Exception exception) => error = exception;

    public void Finish() => listener(new(text, Stopwatch.GetElapsedTime(start), parameters, error));
}
