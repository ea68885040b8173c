using Ashlar.Diagnostics;

namespace Ashlar.Schema;

/// <summary>The primary key.</summary>
public sealed class PrimaryKey
{
    /// <summary>The name in the database, explicit or by the provider's convention.</summary>
    public required string DatabaseName { get; init; }

    /// <summary><c>name:</c>, which names the key in the client only.</summary>
    public string? ClientName { get; init; }

    public required IReadOnlyList<IndexField> Fields { get; init; }

    public bool? IsClustered { get; init; }

    public required Location Location { get; init; }
}
