using System.Text.Json;

namespace MachiQuest.Core.Deliveries;

/// <summary>A webhook that was signed as it should.</summary>
/// <param name="Id">The provider's id of it.</param>
/// <param name="Type">What it tells about, in the provider's words.</param>
/// <param name="Payload">What it says.</param>
public sealed record Delivery(string Id, string Type, JsonElement Payload);
