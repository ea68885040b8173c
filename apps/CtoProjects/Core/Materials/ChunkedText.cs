using System.Text;
using CtoProjects.Data;

namespace CtoProjects.Core.Materials;

/// <summary>A text put together again from its chunks, which leave nothing out and repeat some of it.</summary>
public sealed class ChunkedText
{
    private readonly IReadOnlyList<ContentChunk> _chunks;

    /// <param name="chunks">All chunks of a material in their order.</param>
    public ChunkedText(IReadOnlyList<ContentChunk> chunks)
    {
        _chunks = chunks;
        var text = new StringBuilder();
        foreach (var chunk in chunks)
        {
            text.Append(chunk.Text, text.Length - chunk.StartOffset, chunk.EndOffset - text.Length);
        }

        Content = text.ToString();
    }

    public string Content { get; }

    /// <summary>The chunk in which a place was new.</summary>
    public string ChunkAt(int offset) => _chunks.First(c => offset < c.EndOffset).Id;
}
