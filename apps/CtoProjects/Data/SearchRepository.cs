using Ashlar;
using CtoProjects.Core.Materials;

namespace CtoProjects.Data;

/// <summary>Finds chunks of one learner's materials by their words.</summary>
public sealed class SearchRepository(CtoProjectsTenantDb db)
{
    /// <summary>What fits best comes first.</summary>
    public async Task<IReadOnlyList<SearchHit>> SearchAsync(string query, string? materialId, int take, CancellationToken cancellationToken)
    {
        var chunks = db.ContentChunks.Where(c => c.Search(query));
        return await (materialId is null ? chunks : chunks.Where(c => c.MaterialId == materialId))
            .OrderBy(c => c.Search(query).Rank.Desc, c => c.MaterialId, c => c.Position)
            .Take(take)
            .Select(c => (
                c.Id, c.MaterialId, c.Material.Select(m => m.Title), c.Heading, c.Position, c.Search(query).Rank,
                c.Search(query).Headline(c.Text, Excerpt.Start, Excerpt.End, Excerpt.Words)))
            .Into((id, material, title, heading, position, rank, headline) => new SearchHit(id, material, title, heading, position, rank, Excerpt.Parse(headline)))
            .ToListAsync(cancellationToken);
    }
}
