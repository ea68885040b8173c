using Ashlar;
using CtoProjects.Core.Chunking;
using CtoProjects.Core.Texts;
using CtoProjects.Data;

namespace CtoProjects.Core.Materials;

/// <summary>What a learner can do with materials.</summary>
public sealed class MaterialService(MaterialRepository materials)
{
    private const int MaxTitleLength = 200;

    /// <summary>Takes a text, and cuts it into chunks. The same text a second time is the material that is there already, whatever it is called now.</summary>
    /// <param name="bytes">The text in UTF-8.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="title">Without one it is the first heading, or the first line.</param>
    /// <param name="chunking">How it is cut.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="InvalidInputException">It is no text, or the sizes make no sense.</exception>
    public async Task<(StudyMaterial Material, bool IsNew)> AddAsync(
        ReadOnlyMemory<byte> bytes, MaterialFormat format, string? title, ChunkingOptions chunking, CancellationToken cancellationToken)
    {
        if (!chunking.IsValid)
        {
            throw new InvalidInputException("overlap", $"expected at most half of the chunk's length, {chunking.MaxLength / 2}, but got {chunking.Overlap}");
        }

        var text = MaterialText.Read(bytes.Span);
        if (await materials.FindByHashAsync(text.Hash, cancellationToken) is { } known)
        {
            return (known, false);
        }

        try
        {
            return (await materials.AddAsync(TitleOf(title, text.Content, format), format, text, chunking, cancellationToken), true);
        }
        catch (UniqueViolationException)
        {
            // Another request brought the same text in between.
            return (await materials.FindByHashAsync(text.Hash, cancellationToken) ?? throw new NotFoundException(nameof(StudyMaterial)), false);
        }
    }

    private static string TitleOf(string? title, string text, MaterialFormat format)
    {
        var given = title?.Trim() is { Length: > 0 } own ? own : Outline.Of(text, format).Select(b => b.Plain).FirstOrDefault(p => p.Length > 0) ?? text.Trim();
        var line = given.Split('\n')[0].Trim();
        if (line.Any(char.IsControl))
        {
            throw new InvalidInputException("title", "expected text, but got control characters");
        }

        return line.Length <= MaxTitleLength ? line : line[..(char.IsHighSurrogate(line[MaxTitleLength - 1]) ? MaxTitleLength - 1 : MaxTitleLength)];
    }
}
