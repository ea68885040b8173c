using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Ashlar;

/// <summary>The times of ids that sort by time: each is later than the one before, also within a millisecond.</summary>
/// <remarks>
/// A counter stands behind the milliseconds: it begins at a random number in each of them and grows by random steps, so that neither the number of ids nor the next one can be read from an id
/// (<see href="https://www.rfc-editor.org/rfc/rfc9562#section-6.2">RFC 9562, 6.2</see>). The order holds within a process.
/// </remarks>
/// <param name="milliseconds">The time of the last id.</param>
/// <param name="counter">Its counter.</param>
internal sealed class IdClock(ulong milliseconds = 0, ulong counter = 0)
{
    /// <summary>The bits of the counter.</summary>
    public const int CounterBits = 42;

    // A clock that was set back by more is believed: ids would else run ahead of it for long.
    private const ulong LargestStepBack = 1000;

    private readonly Lock gate = new();
    private ulong milliseconds = milliseconds;
    private ulong counter = counter;

    /// <summary>The clock of this process.</summary>
    public static IdClock Shared { get; } = new();

    /// <summary>The time of the next id.</summary>
    /// <param name="now">The milliseconds since 1970. Where the last id's were the same, or up to a second later, those are kept.</param>
    public (ulong Milliseconds, ulong Counter) Next(ulong now)
    {
        Span<byte> random = stackalloc byte[8];
        RandomNumberGenerator.Fill(random);
        var seed = BinaryPrimitives.ReadUInt64LittleEndian(random);
        lock (gate)
        {
            if (now > milliseconds || now + LargestStepBack < milliseconds)
            {
                // The first bit is left for growing.
                (milliseconds, counter) = (now, seed >> (64 - CounterBits + 1));
            }
            else if ((counter += 1 + (seed & 0xFFFF)) >> CounterBits > 0)
            {
                (milliseconds, counter) = (milliseconds + 1, seed >> (64 - CounterBits + 1));
            }

            return (milliseconds, counter);
        }
    }
}
