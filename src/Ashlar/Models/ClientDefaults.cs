namespace Ashlar.Models;

/// <summary>The defaults that the client makes, in Prisma's formats.</summary>
public static class ClientDefaults
{
    /// <summary><c>now()</c>: the time of the write, the same for all rows of one statement.</summary>
    public static ClientDefault<DateTime> Now { get; } = static now => now;

    /// <summary><c>uuid()</c> and <c>uuid(4)</c>: random.</summary>
    public static ClientDefault<string> Uuid4 { get; } = static _ => Guid.NewGuid().ToString();

    /// <summary><c>uuid(7)</c>: sorts by time.</summary>
    public static ClientDefault<string> Uuid7 { get; } = static now => Guid.CreateVersion7(new DateTimeOffset(now)).ToString();
}
