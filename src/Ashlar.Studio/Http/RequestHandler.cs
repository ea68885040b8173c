using System.Net;
using System.Text.Json;
using Ashlar.Studio.Api;

namespace Ashlar.Studio.Http;

/// <summary>Answers one request: with a file of the page, which everyone may have, or a question about rows.</summary>
internal sealed class RequestHandler(StudioApi api, RequestGuard guard, Action<Exception> report)
{
    private const string Questions = "/api/";
    private const string JsonType = "application/json";
    private const long MaxBodyLength = 16 * 1024 * 1024;

    /// <summary>Nothing but our own files runs on the page, and no other page may hold it: https://www.w3.org/TR/CSP3/</summary>
    private static readonly (string Name, string Value)[] Headers =
    [
        ("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cache-Control", "no-store"),
    ];

    public async Task HandleAsync(HttpListenerContext context, CancellationToken cancellationToken)
    {
        try
        {
            var (status, content, type) = await AnswerAsync(context.Request, cancellationToken);
            await SendAsync(context.Response, status, content, type, cancellationToken);
        }
        catch (Exception error) when (error is HttpListenerException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // Nobody waits for the answer any more.
            context.Response.Abort();
        }
    }

    private async Task<(HttpStatusCode Status, byte[] Content, string Type)> AnswerAsync(HttpListenerRequest request, CancellationToken cancellationToken)
    {
        try
        {
            guard.CheckHost(request.UserHostName);
            var path = request.Url?.AbsolutePath ?? "/";
            if (path.StartsWith(Questions, StringComparison.Ordinal))
            {
                return (HttpStatusCode.OK, await AskAsync(request, path[Questions.Length..], cancellationToken), JsonType);
            }

            return request.HttpMethod == "GET" && PageFiles.Find(path) is { } file
                ? (HttpStatusCode.OK, file.Content, file.Type)
                : throw new StudioException(HttpStatusCode.NotFound, "there is nothing at this address");
        }
        catch (StudioException error)
        {
            return Failed(error.Status, error.Message);
        }
        catch (Exception error) when (error is not (OperationCanceledException or HttpListenerException or IOException))
        {
            report(error);
            return Failed(HttpStatusCode.InternalServerError, "this is a mistake in Ashlar itself; the terminal says more");
        }
    }

    private async Task<byte[]> AskAsync(HttpListenerRequest request, string question, CancellationToken cancellationToken)
    {
        guard.CheckCaller(request.Headers[RequestGuard.TokenHeader], request.Headers["Origin"]);
        if (!api.Answers(question))
        {
            throw new StudioException(HttpStatusCode.NotFound, $"there is no question \"{question}\"");
        }

        if (request.HttpMethod != "POST" || request.ContentType?.Split(';')[0] != JsonType)
        {
            throw StudioException.Malformed("expected a POST of JSON");
        }

        // Without a length nobody knows where it ends before it was read.
        return request.ContentLength64 is >= 0 and <= MaxBodyLength
            ? await api.AnswerAsync(question, request.InputStream, cancellationToken)
            : throw new StudioException(HttpStatusCode.RequestEntityTooLarge, "the request is too long, or does not say how long it is");
    }

    private static async Task SendAsync(HttpListenerResponse response, HttpStatusCode status, byte[] content, string type, CancellationToken cancellationToken)
    {
        foreach (var (name, value) in Headers)
        {
            response.AddHeader(name, value);
        }

        (response.StatusCode, response.ContentType, response.ContentLength64) = ((int)status, type, content.Length);
        await response.OutputStream.WriteAsync(content, cancellationToken);
        response.Close();
    }

    private static (HttpStatusCode, byte[], string) Failed(HttpStatusCode status, string message) =>
        (status, JsonSerializer.SerializeToUtf8Bytes(new ErrorAnswer(message), StudioApi.Json), JsonType);
}
