using Ashlar;
using CtoProjects.Core.Generation;
using CtoProjects.Core.Learning;

namespace CtoProjects.Data;

/// <summary>What was generated of one learner's materials, and what the learner thinks of it.</summary>
public sealed class AssetRepository(CtoProjectsTenantDb db)
{
    public Task<Page<GeneratedAsset>> ListAsync(string materialId, AssetKind? kind, int take, string? after, CancellationToken cancellationToken)
    {
        var assets = db.GeneratedAssets.Where(a => a.MaterialId == materialId);
        return (kind is { } given ? assets.Where(a => a.Kind == given) : assets)
            .OrderBy(a => a.CreatedAt, a => a.Id)
            .PageAsync(take, after, cancellationToken: cancellationToken);
    }

    /// <returns><see langword="null"/> where the learner has no such asset.</returns>
    public Task<GeneratedAsset?> FindAsync(string id, CancellationToken cancellationToken) => db.GeneratedAssets.FindAsync(id, cancellationToken);

    /// <summary>Adds what is new, and returns all of it, with what was there already: a card that is generated again keeps its schedule.</summary>
    /// <param name="materialId">Of which material.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="generator">Who made it.</param>
    /// <param name="drafts">What was made, and the chunk that it is from.</param>
    /// <param name="now">New cards are due from then on.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<IReadOnlyList<GeneratedAsset>> AddAsync(
        string materialId, AssetKind kind, string generator, IReadOnlyList<(AssetContent Content, string? ChunkId)> drafts, DateTime now, CancellationToken cancellationToken)
    {
        var rows = drafts.Select(d => RowOf(materialId, kind, generator, d.Content, d.ChunkId, now)).ToList();
        var fingerprints = rows.Select(r => r.Fingerprint).ToList();
        await db.GeneratedAssets.CreateManyAsync(rows, OnConflict.Skip, cancellationToken);
        var assets = await db.GeneratedAssets
            .Where(a => a.MaterialId == materialId && a.Kind == kind && a.Fingerprint.In(fingerprints))
            .ToListAsync(cancellationToken);
        return [.. assets.OrderBy(a => fingerprints.IndexOf(a.Fingerprint))];
    }

    /// <summary>The cards that are to be asked now, the longest overdue first.</summary>
    public Task<List<GeneratedAsset>> ListDueAsync(string? materialId, DateTime now, int take, CancellationToken cancellationToken)
    {
        var due = db.GeneratedAssets.Where(a => a.DueAt <= now);
        return (materialId is null ? due : due.Where(a => a.MaterialId == materialId)).OrderBy(a => a.DueAt, a => a.Id).Take(take).ToListAsync(cancellationToken);
    }

    /// <returns>How many cards there are, and how many of them are due.</returns>
    public async Task<(int Cards, int Due)> CountCardsAsync(DateTime now, CancellationToken cancellationToken) => (
        await db.GeneratedAssets.CountAsync(a => a.Kind == AssetKind.Flashcard, cancellationToken),
        await db.GeneratedAssets.CountAsync(a => a.DueAt <= now, cancellationToken));

    /// <summary>One opinion of each asset: the last one counts.</summary>
    /// <exception cref="NotFoundException">The learner has no such asset.</exception>
    public Task<UserFeedback> SetFeedbackAsync(string assetId, int rating, string? comment, CancellationToken cancellationToken) => db.UserFeedback.UpsertAsync(
        f => f.UserIdAndAssetId,
        new UserFeedbackCreate { AssetId = assetId, Rating = rating, Comment = comment },
        f => [f.Rating.Set(rating), f.Comment.Set(comment)],
        cancellationToken);

    public Task<Page<UserFeedback>> ListFeedbackAsync(int take, string? after, CancellationToken cancellationToken) =>
        db.UserFeedback.OrderBy(f => f.UpdatedAt.Desc, f => f.Id).PageAsync(take, after, cancellationToken: cancellationToken);

    public async Task<bool> RemoveFeedbackAsync(string assetId, CancellationToken cancellationToken) =>
        await db.UserFeedback.Where(f => f.AssetId == assetId).DeleteAsync(cancellationToken) > 0;

    private static GeneratedAssetCreate RowOf(string materialId, AssetKind kind, string generator, AssetContent content, string? chunkId, DateTime now)
    {
        var row = new GeneratedAssetCreate
        {
            MaterialId = materialId,
            ChunkId = chunkId,
            Kind = kind,
            Generator = generator,
            Fingerprint = Fingerprint.Of(content),
            Content = content,
        };
        if (kind == AssetKind.Flashcard)
        {
            var schedule = CardSchedule.New(now);
            (row.EaseFactor, row.IntervalDays, row.Repetitions, row.Lapses, row.DueAt) =
                (schedule.Memory.EaseFactor, schedule.Memory.IntervalDays, schedule.Memory.Repetitions, schedule.Lapses, schedule.DueAt);
        }

        return row;
    }
}
