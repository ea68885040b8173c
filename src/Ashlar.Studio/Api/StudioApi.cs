using System.Text.Json;
using System.Text.Json.Serialization;
using Ashlar.Studio.Rows;
using Ashlar.Studio.Tables;

namespace Ashlar.Studio.Api;

/// <summary>The questions of the page, by their names.</summary>
internal sealed class StudioApi
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private readonly Dictionary<string, Func<Stream, CancellationToken, Task<object>>> _questions;

    public StudioApi(StudioSchema schema, RowStore rows) => _questions = new()
    {
        ["schema"] = (_, _) => Task.FromResult<object>(SchemaDescription.Of(schema)),
        ["rows"] = (body, token) => AskAsync<RowsRequest, RowsPage>(body, rows.ReadAsync, token),
        ["insert"] = (body, token) => AskAsync<InsertRequest, ChangeResult>(body, rows.InsertAsync, token),
        ["update"] = (body, token) => AskAsync<UpdateRequest, ChangeResult>(body, rows.UpdateAsync, token),
        ["delete"] = (body, token) => AskAsync<DeleteRequest, ChangeResult>(body, rows.DeleteAsync, token),
    };

    public bool Answers(string question) => _questions.ContainsKey(question);

    /// <exception cref="StudioException">It cannot be answered.</exception>
    public async Task<byte[]> AnswerAsync(string question, Stream body, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeToUtf8Bytes(await _questions[question](body, cancellationToken), Json);

    private static async Task<object> AskAsync<TRequest, TAnswer>(Stream body, Func<TRequest, CancellationToken, Task<TAnswer>> answer, CancellationToken cancellationToken)
        where TAnswer : notnull
    {
        try
        {
            var request = await JsonSerializer.DeserializeAsync<TRequest>(body, Json, cancellationToken);
            return await answer(request ?? throw StudioException.Malformed("it is empty"), cancellationToken);
        }
        catch (JsonException error)
        {
            throw StudioException.Malformed("it is not the JSON that this question has", error);
        }
    }
}
