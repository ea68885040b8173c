namespace Ashlar;

/// <summary>How a client opens its database.</summary>
public sealed record DatabaseOptions
{
    /// <summary>The database's URL. Its scheme picks the driver, its parameters set the connections.</summary>
    public required string Url { get; init; }

    /// <summary>Tells the time of writes: <c>now()</c>, <c>@updatedAt</c> and the ids that hold a time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Called after each statement. It must be quick and must not use the client.</summary>
    public Action<QueryEvent>? OnQuery { get; init; }
}
