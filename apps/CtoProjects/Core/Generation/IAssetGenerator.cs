using CtoProjects.Data;

namespace CtoProjects.Core.Generation;

/// <summary>Makes summaries, flashcards and questions of a text. The built-in one takes sentences from the text; one that asks a language model is another class.</summary>
public interface IAssetGenerator
{
    /// <summary>Name and version, kept with what it made: <c>extractive/1</c>. At most 50 characters.</summary>
    string Name { get; }

    /// <returns>At most as many as asked for; fewer where the text does not give more. The best come first.</returns>
    Task<IReadOnlyList<AssetDraft>> GenerateAsync(GenerationRequest request, CancellationToken cancellationToken);
}

/// <summary>What is to be made.</summary>
/// <param name="Content">The text.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Kind">What to make.</param>
/// <param name="Limit">How many; of a summary, how many sentences.</param>
public sealed record GenerationRequest(string Content, MaterialFormat Format, AssetKind Kind, int Limit);

/// <summary>Something that was made.</summary>
/// <param name="Content">What it is.</param>
/// <param name="SourceOffset">Where in the text it comes from; <see langword="null"/> where from all of it.</param>
public sealed record AssetDraft(AssetContent Content, int? SourceOffset);
