namespace Ashlar.Models;

/// <summary>The defaults that the client makes, in Prisma's formats.</summary>
public static class ClientDefaults
{
    /// <summary><c>now()</c>: the time of the write, the same for all rows of one call.</summary>
    public static ClientDefault<DateTime> Now { get; } = static now => now;

    /// <summary><c>uuid()</c> and <c>uuid(4)</c>: random.</summary>
    public static ClientDefault<string> Uuid4 { get; } = static _ => Guid.NewGuid().ToString();

    /// <summary><c>uuid(7)</c>: sorts by time; of those that this process makes, each sorts behind the one before, also within a millisecond.</summary>
    public static ClientDefault<string> Uuid7 { get; } = Identifier.Uuid7;

    /// <summary><c>cuid()</c> and <c>cuid(1)</c>: 25 characters, sorts by time.</summary>
    public static ClientDefault<string> Cuid1 { get; } = Identifier.Cuid1;

    /// <summary><c>cuid(2)</c>: 24 characters, random.</summary>
    public static ClientDefault<string> Cuid2 { get; } = static _ => Identifier.Cuid2();

    /// <summary><c>ulid()</c>: 26 characters, sorts as <see cref="Uuid7"/> does.</summary>
    public static ClientDefault<string> Ulid { get; } = Identifier.Ulid;

    /// <summary><c>nanoid()</c>: random.</summary>
    /// <param name="length">The number of characters.</param>
    public static ClientDefault<string> Nanoid(int length = 21) => _ => Identifier.Nanoid(length);
}
