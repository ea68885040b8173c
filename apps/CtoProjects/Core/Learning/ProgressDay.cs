namespace CtoProjects.Core.Learning;

/// <summary>What a learner did on a day, in UTC.</summary>
public sealed record ProgressDay(
    DateOnly Day, long ChunksRead, long SummariesRead, long CardsReviewed, long CardsRemembered, long QuestionsAnswered, long QuestionsCorrect, long DurationMs);
