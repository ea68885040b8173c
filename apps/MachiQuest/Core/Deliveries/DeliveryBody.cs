using System.Text.Json;

namespace MachiQuest.Core.Deliveries;

internal static class DeliveryBody
{
    /// <exception cref="UnreadableDeliveryException">It is not JSON.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new UnreadableDeliveryException("the body is not JSON");
        }
    }
}
