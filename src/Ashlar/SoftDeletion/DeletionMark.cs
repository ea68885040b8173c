namespace Ashlar;

/// <summary>What becomes of rows and of those that go with them.</summary>
/// <param name="From">When they were deleted, of rows to restore; <see langword="null"/> for rows that are not deleted yet.</param>
/// <param name="To">When they are deleted; <see langword="null"/> for rows to restore.</param>
internal readonly record struct DeletionMark(DateTime? From, DateTime? To);

/// <summary>A relation whose target's rows are deleted and restored with the owner's.</summary>
internal interface IDeletionCascade<in TOwner>
{
    Task MarkAsync(Session session, DeletionMark mark, IReadOnlyList<TOwner> owners, CancellationToken cancellationToken);
}
