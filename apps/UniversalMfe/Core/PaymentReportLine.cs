using UniversalMfe.Data;

namespace UniversalMfe.Core;

/// <summary>A line of the report of §7: a user, and what that user's payments come to.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Email">The user's address.</param>
/// <param name="Role">The user's role.</param>
/// <param name="TotalPayments">How many payments there are.</param>
/// <param name="TotalAmount">The sum of their amounts; <see langword="null"/> without payments, as SUM has it.</param>
/// <param name="AverageAmount">Their average, rounded to cents; <see langword="null"/> without payments.</param>
public sealed record PaymentReportLine(string UserId, string Email, UserRole Role, long TotalPayments, decimal? TotalAmount, decimal? AverageAmount);

/// <summary>Where the report of §7 comes from.</summary>
public interface IPaymentReports
{
    /// <summary>By e-mail address.</summary>
    /// <param name="role">Whose; <see langword="null"/> for everybody's.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<PaymentReportLine>> ListAsync(UserRole? role, CancellationToken cancellationToken);
}
