namespace Ashlar.Database.Dialects;

/// <summary>How long a statement of a migration may take.</summary>
/// <param name="Lock">How long it may wait for a lock of somebody else; <see langword="null"/> for as long as the database lets it.</param>
/// <param name="Statement">How long it may run; <see langword="null"/> for as long as the database lets it.</param>
public sealed record StatementLimits(TimeSpan? Lock, TimeSpan? Statement)
{
    public static StatementLimits None { get; } = new(null, null);
}
