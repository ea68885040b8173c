namespace Ashlar.Cli.Reencrypting;

/// <summary>What became of the rows of a field that were not under the newest key.</summary>
/// <param name="Written">Those that are now.</param>
/// <param name="Unreadable">Those whose value was changed or cut off; they stay as they are.</param>
/// <param name="Conflicts">Those whose value another row has, which a unique key forbids; they stay as they are.</param>
internal sealed record RotationResult(long Written, long Unreadable, long Conflicts);
