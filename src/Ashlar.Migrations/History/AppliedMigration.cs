namespace Ashlar.Migrations.History;

/// <summary>A row of <c>_prisma_migrations</c>. A migration may have several: one for each attempt.</summary>
/// <param name="Logs">Why the attempt failed.</param>
public sealed record AppliedMigration(
    string Id,
    string Name,
    string Checksum,
    DateTimeOffset StartedAt,
    DateTimeOffset? FinishedAt,
    DateTimeOffset? RolledBackAt,
    string? Logs)
{
    public bool IsApplied => FinishedAt is not null && RolledBackAt is null;

    /// <summary>It stopped half way, and nobody has said yet what became of it.</summary>
    public bool IsFailed => FinishedAt is null && RolledBackAt is null;

    /// <summary>It stopped between two of its steps, so that a deploy can go on there; <see langword="null"/> for any other.</summary>
    public Interruption? Interruption => IsFailed ? Interruption.Parse(Logs) : null;

    /// <summary>It was applied as a whole and undone later. Prisma takes such a row for one that was never applied.</summary>
    public bool IsTakenBack => FinishedAt is not null && RolledBackAt is not null;
}
