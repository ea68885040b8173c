using Ashlar;
using UniversalMfe.Core;

namespace UniversalMfe.Data;

/// <summary>The report as the view <c>payment_reports</c> has it: one database, one statement.</summary>
public sealed class ViewReports(AdminDb db) : IPaymentReports
{
    public async Task<IReadOnlyList<PaymentReportLine>> ListAsync(UserRole? role, CancellationToken cancellationToken)
    {
        var lines = await db.PaymentReports
            .Where(r => role is { } given ? r.Role == given : Predicate.Always)
            .OrderBy(r => r.Email)
            .ToListAsync(cancellationToken);
        return
        [
            .. lines.Select(r => new PaymentReportLine(
                r.UserId, r.Email, r.Role, r.TotalPayments, r.TotalAmount, r.AvgAmount is { } average ? decimal.Round(average, 2) : null)),
        ];
    }
}
