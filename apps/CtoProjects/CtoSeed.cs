using Accounts;
using Accounts.Core;
using Ashlar;
using Ashlar.Hosting;
using CtoProjects.Core.Chunking;
using CtoProjects.Core.Generation;
using CtoProjects.Core.Learning;
using CtoProjects.Core.Texts;
using CtoProjects.Data;

namespace CtoProjects;

/// <summary>
/// The baseline that tests and demonstrations begin with: one row of each kind, with ids that are always the same. What is there is left
/// alone, so it can run at any time. All of it is one transaction.
/// </summary>
public static class CtoSeed
{
    public const string AdminId = "5eed0000-0000-4000-8000-000000000001";
    public const string LearnerId = "5eed0000-0000-4000-8000-000000000002";
    public const string MaterialId = "5eed0000-0000-4000-8000-000000000003";
    public const string ChunkId = "5eed0000-0000-4000-8000-000000000004";
    public const string AssetId = "5eed0000-0000-4000-8000-000000000005";
    public const string SessionId = "5eed0000-0000-4000-8000-000000000006";
    public const string InteractionId = "5eed0000-0000-4000-8000-000000000007";
    public const string FeedbackId = "5eed0000-0000-4000-8000-000000000008";
    public const string MetricId = "5eed0000-0000-4000-8000-000000000009";

    private const string Title = "How memory works";

    private const string Text = """
        # How memory works

        Memory is the ability to keep what was learned and to find it again. Short-term memory holds a few things for some seconds. Long-term memory keeps them for years.

        ## Forgetting

        The forgetting curve is the loss of memory over time. Hermann Ebbinghaus measured it in 1885 by learning lists of syllables. Each repetition makes the curve flatter, so the next one can wait longer.
        """;

    private static readonly DateTime s_day = new(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>The demo learner.</summary>
    public static SeedUser Learner { get; } = new("learner@ctoprojects.dev", "learner-of-ctoprojects");

    public static SeedUser Admin { get; } = new("admin@ctoprojects.dev", "admin-of-ctoprojects");

    private static (string Id, SeedUser Login, string Name, UserRole Role)[] Users =>
        [(AdminId, Admin, "Admin", UserRole.Admin), (LearnerId, Learner, "Demo Learner", UserRole.Learner)];

    /// <returns>What was done.</returns>
    public static async Task<string> RunAsync(CtoProjectsDb db, CancellationToken cancellationToken)
    {
        // What takes long is done before the transaction begins, and only where it is needed.
        var missing = new List<UserCreate>();
        foreach (var user in Users)
        {
            if (!await db.Users.AnyAsync(u => u.Email == user.Login.Email || u.Id == user.Id, cancellationToken))
            {
                missing.Add(RowOf(user));
            }
        }

        var generator = new ExtractiveGenerator();
        var text = MaterialText.Of(Text);
        var card = (await generator.GenerateAsync(new GenerationRequest(text.Content, MaterialFormat.Markdown, AssetKind.Flashcard, 1), cancellationToken))[0].Content;
        var added = await db.TransactionAsync(
            async tx =>
            {
                foreach (var user in missing)
                {
                    await tx.Users.CreateAsync(user, cancellationToken);
                }

                // Somebody may have registered with the learner's address: then the rest is theirs.
                var learner = await tx.Users.Where(u => u.Email == Learner.Email).Select(u => u.Id).SingleAsync(cancellationToken);
                return missing.Count + await AddRestAsync(tx.ForTenant(learner), text, card, generator.Name, cancellationToken);
            },
            cancellationToken: cancellationToken);
        return added == 0 ? "the first rows are there already" : $"added {added} rows, among them {Learner.Email}";
    }

    private static UserCreate RowOf((string Id, SeedUser Login, string Name, UserRole Role) user) => new()
    {
        Id = user.Id,
        Email = user.Login.Email,
        PasswordHash = new Passwords(new AccountsOptions().PasswordIterations).Hash(user.Login.Password),
        DisplayName = user.Name,
        Role = user.Role,
        EmailVerifiedAt = s_day,
    };

    private static async Task<int> AddRestAsync(CtoProjectsTenantDb tx, MaterialText text, AssetContent card, string generator, CancellationToken cancellationToken)
    {
        if (await tx.StudyMaterials.AnyAsync(m => m.Id == MaterialId || m.ContentHash == text.Hash, cancellationToken))
        {
            return 0;
        }

        await tx.StudyMaterials.CreateAsync(
            new StudyMaterialCreate
            {
                Id = MaterialId,
                Title = Title,
                Format = MaterialFormat.Markdown,
                ContentHash = text.Hash,
                SizeBytes = text.SizeBytes,
                ChunkCount = 1,
                Chunking = ChunkingOptions.Usual,
            },
            cancellationToken);
        await tx.ContentChunks.CreateAsync(
            new ContentChunkCreate { Id = ChunkId, MaterialId = MaterialId, Position = 0, Heading = Title, Text = text.Content, StartOffset = 0, EndOffset = text.Content.Length },
            cancellationToken);
        var asset = await AddCardAsync(tx, card, generator, cancellationToken);
        await AddSessionAsync(tx, asset, cancellationToken);
        await tx.UserFeedback.CreateAsync(
            new UserFeedbackCreate { Id = FeedbackId, AssetId = AssetId, Rating = 5, Comment = "Short, and to the point." }, cancellationToken);
        return 7;
    }

    /// <summary>The card that the generator makes of the material, answered once.</summary>
    private static async Task<CardSchedule> AddCardAsync(CtoProjectsTenantDb tx, AssetContent card, string generator, CancellationToken cancellationToken)
    {
        var (schedule, _) = CardSchedule.New(s_day).Review(4, s_day);
        await tx.GeneratedAssets.CreateAsync(
            new GeneratedAssetCreate
            {
                Id = AssetId,
                MaterialId = MaterialId,
                ChunkId = ChunkId,
                Kind = AssetKind.Flashcard,
                Generator = generator,
                Fingerprint = Fingerprint.Of(card),
                Content = card,
                EaseFactor = schedule.Memory.EaseFactor,
                IntervalDays = schedule.Memory.IntervalDays,
                Repetitions = schedule.Memory.Repetitions,
                Lapses = schedule.Lapses,
                IsDrill = schedule.IsDrill,
                DueAt = schedule.DueAt,
                LastReviewedAt = schedule.LastReviewedAt,
            },
            cancellationToken);
        return schedule;
    }

    private static async Task AddSessionAsync(CtoProjectsTenantDb tx, CardSchedule schedule, CancellationToken cancellationToken)
    {
        await tx.LearningSessions.CreateAsync(
            new LearningSessionCreate
            {
                Id = SessionId,
                MaterialId = MaterialId,
                Kind = SessionKind.Review,
                StartedAt = s_day,
                EndedAt = s_day.AddMinutes(5),
                InteractionCount = 1,
                CorrectCount = 1,
            },
            cancellationToken);
        await tx.Interactions.CreateAsync(
            new InteractionCreate
            {
                Id = InteractionId,
                SessionId = SessionId,
                AssetId = AssetId,
                ChunkId = ChunkId,
                Kind = InteractionKind.CardReviewed,
                Quality = 4,
                IsCorrect = true,
                DurationMs = 6500,
                RequestKey = "seed",
                Details = new InteractionDetails { Review = ReviewKind.Repetition, Memory = schedule.Memory, DueAt = schedule.DueAt },
                CreatedAt = s_day,
            },
            cancellationToken);
        await tx.ProgressMetrics.CreateAsync(
            new ProgressMetricCreate { Id = MetricId, MaterialId = MaterialId, Day = s_day.Date, CardsReviewed = 1, CardsRemembered = 1, DurationMs = 6500 }, cancellationToken);
    }
}
