namespace Ashlar.Benchmarks.Client;

/// <summary>What a system did in a short time.</summary>
/// <param name="PerSecond">Calls in a second.</param>
/// <param name="Bytes">Bytes that a call allocated; <see langword="null"/> where nobody counts them.</param>
/// <param name="Processor">Microseconds of the client's processor time that a call took; <see langword="null"/> where nobody counts them.</param>
internal readonly record struct Slice(double PerSecond, double? Bytes, double? Processor);
