using Ashlar;
using UniversalMfe.Core;

namespace UniversalMfe.Data;

/// <summary>The same report where users and payments are in two databases: a question to each, put together here.</summary>
public sealed class ComposedReports(MfeDb db) : IPaymentReports
{
    public async Task<IReadOnlyList<PaymentReportLine>> ListAsync(UserRole? role, CancellationToken cancellationToken)
    {
        var users = await db.Auth.Users
            .WithDeleted()
            .Where(u => role is { } given ? u.Role == given : Predicate.Always)
            .OrderBy(u => u.Email)
            .Select(u => (u.Id, u.Email, u.Role))
            .ToListAsync(cancellationToken);
        var ids = users.Select(u => u.Item1).ToList();
        var totals = await db.Payments.Payments
            .Where(p => p.UserId.In(ids))
            .GroupBy(p => p.UserId)
            .Select(g => (g.Key, g.Count(), g.Sum(p => p.Amount)))
            .ToListAsync(cancellationToken);
        var byUser = totals.ToDictionary(t => t.Item1, t => (Count: t.Item2, Total: t.Item3));
        return [.. users.Select(u => LineOf(u.Item1, u.Item2, u.Item3))];

        PaymentReportLine LineOf(string id, string email, UserRole userRole) => byUser.TryGetValue(id, out var paid)
            ? new PaymentReportLine(id, email, userRole, paid.Count, paid.Total, decimal.Round(paid.Total / paid.Count, 2))
            : new PaymentReportLine(id, email, userRole, 0, TotalAmount: null, AverageAmount: null);
    }
}
