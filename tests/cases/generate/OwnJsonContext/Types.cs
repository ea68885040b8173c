#pragma warning disable CS1591

using System.Text.Json.Serialization;

namespace Garden;

public sealed record Soil(double Acidity, bool IsDry);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Soil))]
internal sealed partial class GardenJson : JsonSerializerContext;
