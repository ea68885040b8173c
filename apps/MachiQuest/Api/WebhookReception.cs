using System.Buffers;
using System.IO.Pipelines;
using MachiQuest.Core.Deliveries;
using MachiQuest.Core.Integrations;
using MachiQuest.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace MachiQuest.Api;

/// <summary>Reads a delivery, checks who sent it, and stores it.</summary>
internal sealed class WebhookReception(ProviderRegistry providers, DeliveryQueue queue, DeliverySignal signal)
{
    /// <returns>Why not; <see langword="null"/> where it is stored, or was before.</returns>
    public async Task<ProblemHttpResult?> ReceiveAsync(Provider provider, HttpRequest request, CancellationToken cancellationToken)
    {
        if (providers.Find(provider) is not { } sender)
        {
            return Refuse(StatusCodes.Status404NotFound, "There is no such provider here.");
        }

        // Whoever has no signature need not be listened to.
        if (request.Headers[sender.SignatureHeader] is not [{ Length: > 0 } signature])
        {
            return Refuse(StatusCodes.Status401Unauthorized, $"The delivery has no header {sender.SignatureHeader}.");
        }

        try
        {
            var body = await ReadAsync(request.BodyReader, cancellationToken);
            if (!sender.IsSigned(body, signature))
            {
                return Refuse(StatusCodes.Status401Unauthorized, "The signature is not that of this body.");
            }

            var deliveries = sender.Read(name => request.Headers[name] is [{ } value] ? value : null, body);
            await queue.StoreAsync(provider, deliveries, cancellationToken);
        }
        catch (BadHttpRequestException bad)
        {
            return Refuse(bad.StatusCode, "The body is too large, or ends too soon.");
        }
        catch (UnreadableDeliveryException unreadable)
        {
            return Refuse(StatusCodes.Status400BadRequest, $"Not a delivery: {unreadable.Message}.");
        }

        signal.Raise();
        return null;
    }

    // The server counts, and stops at the limit of the endpoint.
    private static async Task<byte[]> ReadAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static ProblemHttpResult Refuse(int status, string detail) => TypedResults.Problem(detail, statusCode: status);
}
