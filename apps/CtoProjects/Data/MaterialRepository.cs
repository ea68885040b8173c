using Ashlar;
using CtoProjects.Core.Chunking;
using CtoProjects.Core.Materials;
using CtoProjects.Core.Texts;

namespace CtoProjects.Data;

/// <summary>One learner's materials and their chunks.</summary>
public sealed class MaterialRepository(CtoProjectsTenantDb db)
{
    public Task<Page<StudyMaterial>> ListAsync(int take, string? after, CancellationToken cancellationToken) =>
        db.StudyMaterials.OrderBy(m => m.CreatedAt.Desc, m => m.Id).PageAsync(take, after, cancellationToken: cancellationToken);

    /// <returns><see langword="null"/> where the learner has no such material.</returns>
    public Task<StudyMaterial?> FindAsync(string id, CancellationToken cancellationToken) => db.StudyMaterials.FindAsync(id, cancellationToken);

    /// <returns><see langword="null"/> where the learner has no material with this text.</returns>
    public Task<StudyMaterial?> FindByHashAsync(string hash, CancellationToken cancellationToken) =>
        db.StudyMaterials.Where(m => m.ContentHash == hash).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Adds a material with its chunks: all of it, or nothing.</summary>
    /// <exception cref="UniqueViolationException">The learner has the text already.</exception>
    public Task<StudyMaterial> AddAsync(string title, MaterialFormat format, MaterialText text, ChunkingOptions chunking, CancellationToken cancellationToken)
    {
        var chunks = Chunker.Split(text.Content, format, chunking);
        return db.TransactionAsync(
            async tx =>
            {
                var material = await tx.StudyMaterials.CreateAsync(
                    new StudyMaterialCreate
                    {
                        Title = title,
                        Format = format,
                        ContentHash = text.Hash,
                        SizeBytes = text.SizeBytes,
                        ChunkCount = chunks.Count,
                        Chunking = chunking,
                    },
                    cancellationToken);
                await tx.ContentChunks.CreateManyAsync(chunks.Select((c, i) => RowOf(c, i, material.Id, text.Content)), cancellationToken: cancellationToken);
                return material;
            },
            cancellationToken: cancellationToken);
    }

    public Task<StudyMaterial> RenameAsync(string id, string title, CancellationToken cancellationToken) =>
        db.StudyMaterials.UpdateAsync(id, m => [m.Title.Set(title)], cancellationToken);

    /// <summary>With its chunks, and with all that was generated from it. Sessions and progress stay, without it.</summary>
    public Task DeleteAsync(string id, CancellationToken cancellationToken) => db.StudyMaterials.DeleteAsync(id, cancellationToken);

    public Task<Page<ContentChunk>> ListChunksAsync(string materialId, int take, string? after, CancellationToken cancellationToken) =>
        db.ContentChunks.Where(c => c.MaterialId == materialId).OrderBy(c => c.Position).PageAsync(take, after, cancellationToken: cancellationToken);

    /// <summary>The whole text, and where its chunks stand in it.</summary>
    public async Task<ChunkedText> ReadTextAsync(string materialId, CancellationToken cancellationToken) =>
        new(await db.ContentChunks.Where(c => c.MaterialId == materialId).OrderBy(c => c.Position).ToListAsync(cancellationToken));

    private static ContentChunkCreate RowOf(Chunk chunk, int position, string materialId, string text) => new()
    {
        MaterialId = materialId,
        Position = position,
        Heading = chunk.Heading,
        Text = chunk.Range.Of(text),
        StartOffset = chunk.Range.Start,
        EndOffset = chunk.Range.End,
    };
}
