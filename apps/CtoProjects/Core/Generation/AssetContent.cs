namespace CtoProjects.Core.Generation;

/// <summary>What was generated: exactly one of the three, which the kind of the asset tells.</summary>
public sealed record AssetContent
{
    public SummaryContent? Summary { get; init; }

    public FlashcardContent? Card { get; init; }

    public QuestionContent? Question { get; init; }
}

/// <summary>A summary.</summary>
/// <param name="Sentences">In the order of the material.</param>
/// <param name="KeyTerms">What it is about, the most important first.</param>
public sealed record SummaryContent(IReadOnlyList<string> Sentences, IReadOnlyList<string> KeyTerms);

/// <summary>A flashcard.</summary>
/// <param name="Front">What is asked.</param>
/// <param name="Back">The answer.</param>
/// <param name="Hint">Where it comes from: the headings above it.</param>
public sealed record FlashcardContent(string Front, string Back, string? Hint);

/// <summary>A question with choices.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Choices">All different.</param>
/// <param name="Answer">Which of them is right, from 0.</param>
public sealed record QuestionContent(string Text, IReadOnlyList<string> Choices, int Answer);
