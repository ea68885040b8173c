using System.Collections.Concurrent;
using Accounts.Mail;

namespace Apps.Testing;

/// <summary>Keeps the mails that an app sends.</summary>
public sealed class Mailbox : IAccountMailer
{
    private readonly ConcurrentQueue<AccountMail> _mails = new();

    public IReadOnlyCollection<AccountMail> Mails => _mails;

    /// <summary>The latest mail to an address.</summary>
    public AccountMail LatestTo(string email) => _mails.Last(m => m.Email == email);

    public Task SendAsync(AccountMail mail, CancellationToken cancellationToken)
    {
        _mails.Enqueue(mail);
        return Task.CompletedTask;
    }
}
