using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Ashlar;

/// <summary>Makes ids in the formats of the schema language's functions, as Prisma's client writes them.</summary>
internal static class Identifier
{
    private static readonly string s_process = NewText(Digits.Base36, 4);
    private static int s_count;

    /// <summary><c>cuid()</c>: c, the time (8), a counter (4), the process (4), random (8); all base 36.</summary>
    public static string Cuid1(DateTime now) => string.Create(25, now, static (id, now) =>
    {
        id[0] = 'c';
        Digits.Write(Digits.Base36, Milliseconds(now), id[1..9]);
        Digits.Write(Digits.Base36, (uint)Interlocked.Increment(ref s_count), id[9..13]);
        s_process.CopyTo(id[13..17]);
        Digits.Random(Digits.Base36, id[17..]);
    });

    /// <summary><c>cuid(2)</c>: a letter and 23 digits of base 36, from which nothing can be read.</summary>
    public static string Cuid2() => string.Create(24, 0, static (id, _) =>
    {
        Digits.Random(Digits.Base36[10..], id[..1]);
        Digits.Random(Digits.Base36, id[1..]);
    });

    /// <summary><c>uuid(7)</c>: the time (48 bits), a counter (42) and random (32); each sorts behind the one before.</summary>
    public static string Uuid7(DateTime now) => Uuid7(now, IdClock.Shared);

    /// <inheritdoc cref="Uuid7(DateTime)"/>
    public static string Uuid7(DateTime now, IdClock clock)
    {
        var (milliseconds, counter) = clock.Next(Milliseconds(now));
        const int Low = 30;
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, (milliseconds << 16) | (7UL << 12) | (counter >> Low));
        BinaryPrimitives.WriteUInt32BigEndian(bytes[8..], (uint)((2UL << Low) | (counter & ((1UL << Low) - 1))));
        RandomNumberGenerator.Fill(bytes[12..]);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    /// <summary><c>ulid()</c>: the time (10), a counter (9) and random (7), base 32; each sorts behind the one before.</summary>
    public static string Ulid(DateTime now) => Ulid(now, IdClock.Shared);

    /// <inheritdoc cref="Ulid(DateTime)"/>
    public static string Ulid(DateTime now, IdClock clock) => string.Create(26, clock.Next(Milliseconds(now)), static (id, time) =>
    {
        var (milliseconds, counter) = time;
        Digits.Write(Digits.Base32, milliseconds, id[..10]);

        // 45 bits: the last three are random too.
        Digits.Write(Digits.Base32, (counter << 3) | (uint)RandomNumberGenerator.GetInt32(8), id[10..19]);
        Digits.Random(Digits.Base32, id[19..]);
    });

    /// <summary><c>nanoid(n)</c>: random, of characters that need no escape in a URL.</summary>
    public static string Nanoid(int length) => NewText(Digits.Url, length);

    private static string NewText(string alphabet, int length) =>
        string.Create(length, alphabet, static (id, alphabet) => Digits.Random(alphabet, id));

    private static ulong Milliseconds(DateTime now) => (ulong)((now - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond);
}
