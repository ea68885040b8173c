using Microsoft.Extensions.Logging;

namespace Ashlar;

/// <summary>How a client opens its database.</summary>
public sealed record DatabaseOptions
{
    /// <summary>The database's URL. Its scheme picks the driver, its parameters set the connections.</summary>
    public required string Url { get; init; }

    /// <summary>
    /// The URL of each service's own database, by the names that <c>@service</c> gives them: all of them, and then <see cref="Url"/> is not looked at. None: one
    /// database for all services.
    /// </summary>
    public IReadOnlyDictionary<string, string> ServiceUrls { get; init; } = new Dictionary<string, string>();

    /// <summary>URLs of copies of the database, which answer reads in turn. Writes, transactions and raw SQL go to <see cref="Url"/>.</summary>
    /// <remarks>A copy that cannot be reached is passed over. The schemes must be the same.</remarks>
    public IReadOnlyList<string> ReplicaUrls { get; init; } = [];

    /// <summary>For so long after the end of each write or transaction of this client its reads go to <see cref="Url"/>, because copies lag behind. A second, unless set.</summary>
    public TimeSpan ReadYourWrites { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Tells the time of writes: <c>now()</c>, <c>@updatedAt</c>, the ids that hold a time, and how long ago the last one was (<see cref="ReadYourWrites"/>).</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The keys of encrypted fields. Left out, they are read from the environment variable <c>ASHLAR_ENCRYPTION_KEYS</c>.</summary>
    public Encryption.IEncryptionKeys? EncryptionKeys { get; init; }

    /// <summary>Called after each statement. It must be quick and must not use the client.</summary>
    public Action<QueryEvent>? OnQuery { get; init; }

    /// <summary>Where statements are logged, under the category <c>Ashlar.Query</c>: all at Debug, slow ones at Warning, failed ones at Error.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>The log also has the values of parameters. Those of hidden fields are masked always.</summary>
    public bool LogsParameters { get; init; }

    /// <summary>From when on a statement counts as slow; zero for never. A second, unless set.</summary>
    public TimeSpan SlowQueryThreshold { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Slow statements are logged with the database's plan for them, which takes a round trip more.</summary>
    public bool ExplainsSlowQueries { get; init; }
}
