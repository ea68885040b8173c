using Ashlar;
using CtoProjects.Core.Administration;

namespace CtoProjects.Data;

/// <summary>Everybody's rows, for administrators.</summary>
public sealed class AdminRepository(CtoProjectsDb db)
{
    private readonly CtoProjectsAllTenantsDb _all = db.AcrossTenants();

    public Task<Page<User>> ListUsersAsync(UserFilter filter, int take, string? after, CancellationToken cancellationToken)
    {
        Query<User, UserFields> users = db.Users;
        users = filter.Text is { } text ? users.Where(u => u.Email.Contains(text, ignoreCase: true) || u.DisplayName.Contains(text, ignoreCase: true)) : users;
        users = filter.Role is { } role ? users.Where(u => u.Role == role) : users;
        users = filter.IsDisabled switch
        {
            true => users.Where(u => u.DisabledAt != null),
            false => users.Where(u => u.DisabledAt == null),
            null => users,
        };
        return users.OrderBy(u => u.CreatedAt.Desc, u => u.Id).PageAsync(take, after, cancellationToken: cancellationToken);
    }

    /// <returns><see langword="null"/> where there is no such user.</returns>
    public Task<User?> FindUserAsync(string id, CancellationToken cancellationToken) => db.Users.FindAsync(id, cancellationToken);

    /// <exception cref="NotFoundException">There is no such user.</exception>
    public Task<User> UpdateUserAsync(string id, UserUpdate update, CancellationToken cancellationToken) => db.Users.UpdateAsync(id, update, cancellationToken);

    /// <summary>What a user has, and did in all.</summary>
    public async Task<UserUsage> ReadUsageOfAsync(string userId, CancellationToken cancellationToken)
    {
        var (materials, bytes) = await _all.StudyMaterials.Where(m => m.UserId == userId).AsGroup().Select(g => (g.Count(), g.Sum(m => m.SizeBytes))).SingleAsync(cancellationToken);
        var (cards, questions, duration, last) = await _all.ProgressMetrics
            .Where(p => p.UserId == userId)
            .AsGroup()
            .Select(g => (g.Sum(p => p.CardsReviewed), g.Sum(p => p.QuestionsAnswered), g.Sum(p => p.DurationMs), g.Max(p => p.Day)))
            .SingleAsync(cancellationToken);
        return new UserUsage(materials, bytes, cards, questions, duration, last is { } day ? DateOnly.FromDateTime(day) : null);
    }

    public Task<Page<StudyMaterial>> ListMaterialsAsync(string? userId, int take, string? after, CancellationToken cancellationToken)
    {
        Query<StudyMaterial, StudyMaterialFields> materials = _all.StudyMaterials;
        return (userId is null ? materials : materials.Where(m => m.UserId == userId))
            .Include(m => m.User)
            .OrderBy(m => m.CreatedAt.Desc, m => m.Id)
            .PageAsync(take, after, cancellationToken: cancellationToken);
    }

    public Task<Page<UserFeedback>> ListFeedbackAsync(int? atMost, int take, string? after, CancellationToken cancellationToken)
    {
        Query<UserFeedback, UserFeedbackFields> feedback = _all.UserFeedback;
        return (atMost is { } rating ? feedback.Where(f => f.Rating <= rating) : feedback)
            .Include(f => f.Asset)
            .OrderBy(f => f.CreatedAt.Desc, f => f.Id)
            .PageAsync(take, after, cancellationToken: cancellationToken);
    }

    public Task<Page<AuditLog>> ListAuditAsync(AuditFilter filter, int take, string? after, CancellationToken cancellationToken)
    {
        Query<AuditLog, AuditLogFields> log = db.AuditLogs;
        log = filter.UserId is { } user ? log.Where(l => l.UserId == user) : log;
        log = filter.ResourceType is { } type ? log.Where(l => l.ResourceType == type) : log;
        log = filter.ResourceId is { } id ? log.Where(l => l.ResourceId == id) : log;
        return log.OrderBy(l => l.CreatedAt.Desc, l => l.Id).PageAsync(take, after, cancellationToken: cancellationToken);
    }

    /// <summary>The whole platform in numbers, as of one moment.</summary>
    public Task<PlatformUsage> ReadUsageAsync(DateTime from, DateTime to, CancellationToken cancellationToken) => db.TransactionAsync(
        async tx =>
        {
            var all = tx.AcrossTenants();
            var users = await tx.Users.GroupBy(u => u.Role).Select(g => (g.Key, g.Count())).ToListAsync(cancellationToken);
            var (materials, bytes) = await all.StudyMaterials.AsGroup().Select(g => (g.Count(), g.Sum(m => m.SizeBytes))).SingleAsync(cancellationToken);
            var assets = await all.GeneratedAssets.GroupBy(a => a.Kind).Select(g => (g.Key, g.Count())).ToListAsync(cancellationToken);
            var (opinions, rating) = await all.UserFeedback.AsGroup().Select(g => (g.Count(), g.Average(f => f.Rating))).SingleAsync(cancellationToken);
            var days = await all.ProgressMetrics
                .Where(p => p.Day >= from && p.Day <= to)
                .GroupBy(p => p.Day)
                .OrderBy(g => g.Key.Desc)
                .Select(g => (g.Key, g.CountDistinct(p => p.UserId), g.Sum(p => p.CardsReviewed), g.Sum(p => p.QuestionsAnswered), g.Sum(p => p.DurationMs)))
                .Into((day, learners, cards, questions, duration) => new UsageDay(DateOnly.FromDateTime(day), learners, cards, questions, duration))
                .ToListAsync(cancellationToken);
            return new PlatformUsage(
                users.ToDictionary(u => u.Item1, u => u.Item2), materials, bytes, assets.ToDictionary(a => a.Item1, a => a.Item2), opinions, rating, days);
        },
        new TransactionOptions { IsReadOnly = true, IsolationLevel = IsolationLevel.RepeatableRead },
        cancellationToken);
}
