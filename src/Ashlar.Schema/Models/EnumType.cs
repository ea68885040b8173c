using Ashlar.Diagnostics;
using Ashlar.Schema.Annotations;

namespace Ashlar.Schema;

public sealed class EnumType
{
    public required string Name { get; init; }

    public required string DatabaseName { get; init; }

    public string? Schema { get; init; }

    public string? Documentation { get; init; }

    public IReadOnlyList<EnumValue> Values { get; internal set; } = [];

    public IReadOnlyList<Annotation> Annotations { get; internal set; } = [];

    public required Location Location { get; init; }

    public override string ToString() => Name;
}

/// <param name="DatabaseName"><c>@map</c>, else the name.</param>
/// <param name="Documentation">The <c>///</c> text without the annotations.</param>
public sealed record EnumValue(string Name, string DatabaseName, string? Documentation, Location Location)
{
    public IReadOnlyList<Annotation> Annotations { get; internal set; } = [];
}
