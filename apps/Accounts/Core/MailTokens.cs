using System.Security.Cryptography;
using System.Text;
using Accounts.Mail;
using Microsoft.AspNetCore.DataProtection;

namespace Accounts.Core;

/// <summary>
/// Tokens of mails: sealed by data protection, so that no table is needed. Each counts for one app and one subject, until a time, and as long as
/// the password is the one for which it was made.
/// </summary>
internal sealed class MailTokens(IDataProtectionProvider protection, string app, TimeSpan lifetime, TimeProvider clock)
{
    public string Create(AccountMailSubject subject, Account account)
    {
        var until = (clock.GetUtcNow() + lifetime).ToUnixTimeSeconds();
        return For(subject).Protect($"{until}\n{MarkOf(account)}\n{account.Id}");
    }

    /// <returns>The user's id; <see langword="null"/> for a token that does not count.</returns>
    public string? UserOf(AccountMailSubject subject, string token) => Read(subject, token)?.UserId;

    /// <summary>The token was made for the account as it is now.</summary>
    public bool IsFor(AccountMailSubject subject, string token, Account account) =>
        Read(subject, token) is { } read && read.UserId == account.Id && read.Mark == MarkOf(account);

    private (string UserId, string Mark)? Read(AccountMailSubject subject, string token)
    {
        try
        {
            var parts = For(subject).Unprotect(token).Split('\n', 3);
            return long.Parse(parts[0]) > clock.GetUtcNow().ToUnixTimeSeconds() ? (parts[2], parts[1]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector For(AccountMailSubject subject) => protection.CreateProtector("Accounts.Mail", app, subject.ToString());

    private static string MarkOf(Account account) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(account.PasswordHash)))[..32];
}
