using System.Net;
using Ashlar.Diagnostics;

namespace Ashlar.Studio;

/// <summary>What was asked cannot be done. The message is one sentence without full stop, fit for the user.</summary>
internal sealed class StudioException(HttpStatusCode status, string message, Exception? inner = null) : Exception(message, inner)
{
    public HttpStatusCode Status { get; } = status;

    public static StudioException UnknownModel(string name) => new(HttpStatusCode.NotFound, $"the schema has no model \"{name}\"");

    public static StudioException UnknownField(string model, string name) => new(HttpStatusCode.NotFound, $"\"{model}\" has no field \"{name}\" to show");

    public static StudioException ReadOnly(string model) => new(HttpStatusCode.BadRequest, $"\"{model}\" can only be read: it is a view, or its rows have no key that may be shown");

    public static StudioException NotWritable(string model, string field) => new(HttpStatusCode.BadRequest, $"\"{model}.{field}\" cannot be written here");

    public static StudioException WrongKey(string model, int expected, int got) =>
        new(HttpStatusCode.BadRequest, $"the key of \"{model}\": expected {Counted.Of(expected, "value")}, but got {got}");

    public static StudioException NoFilter(string model, string field, RowsOperator filter) =>
        new(HttpStatusCode.BadRequest, $"\"{model}.{field}\" cannot be compared with \"{filter}\"");

    public static StudioException NoOrder(string model, string field) => new(HttpStatusCode.BadRequest, $"the database has no order for \"{model}.{field}\"");

    public static StudioException ValueMissing(string model, string field) => new(HttpStatusCode.BadRequest, $"\"{model}.{field}\" is compared with nothing: give a value");

    public static StudioException NotOneRow(string model, int count) => new(
        HttpStatusCode.Conflict,
        count == 0 ? $"the row of \"{model}\" is no longer there" : $"{count} rows of \"{model}\" have this key, which the schema says is unique; nothing was changed");

    public static StudioException UnknownEnumValue(string name, string value) => new(HttpStatusCode.BadRequest, $"the enum \"{name}\" has no value \"{value}\"");

    public static StudioException Malformed(string reason, Exception? inner = null) => new(HttpStatusCode.BadRequest, $"the request cannot be read: {reason}", inner);
}
