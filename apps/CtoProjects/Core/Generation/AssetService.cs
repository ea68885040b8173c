using Ashlar;
using CtoProjects.Core.Materials;
using CtoProjects.Data;

namespace CtoProjects.Core.Generation;

/// <summary>Has things generated of a learner's materials.</summary>
public sealed class AssetService(MaterialRepository materials, AssetRepository assets, IAssetGenerator generator, TimeProvider clock)
{
    /// <summary>Generates something of a material. What was generated before is not made again, and comes back as it is.</summary>
    /// <exception cref="NotFoundException">The learner has no such material.</exception>
    public async Task<IReadOnlyList<GeneratedAsset>> GenerateAsync(string materialId, AssetKind kind, int limit, CancellationToken cancellationToken)
    {
        var material = await materials.FindAsync(materialId, cancellationToken) ?? throw new NotFoundException(nameof(StudyMaterial));
        var text = await materials.ReadTextAsync(materialId, cancellationToken);
        var drafts = await generator.GenerateAsync(new GenerationRequest(text.Content, material.Format, kind, limit), cancellationToken);
        return await assets.AddAsync(
            materialId,
            kind,
            generator.Name,
            [.. drafts.Select(d => (d.Content, d.SourceOffset is { } offset ? text.ChunkAt(offset) : null))],
            clock.GetUtcNow().UtcDateTime,
            cancellationToken);
    }
}
