namespace Accounts.Mail;

/// <summary>Sends mails about accounts. An app that has a mail server implements it.</summary>
public interface IAccountMailer
{
    Task SendAsync(AccountMail mail, CancellationToken cancellationToken);
}
