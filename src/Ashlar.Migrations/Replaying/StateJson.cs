using System.Text.Json.Serialization;
using Ashlar.Database;

namespace Ashlar.Migrations.Replaying;

/// <summary>The model of a database as text. What it computes from the rest is not written.</summary>
[JsonSourceGenerationOptions(IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(DatabaseSchema))]
internal sealed partial class StateJson : JsonSerializerContext;
