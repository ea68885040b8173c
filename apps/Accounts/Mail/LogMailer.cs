using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Accounts.Mail;

/// <summary>
/// Writes mails to the log instead of sending them: what there is until an app has a mailer. Tokens are written in the
/// environment Development only; elsewhere a log must not hold what opens an account.
/// </summary>
internal sealed class LogMailer(ILogger<LogMailer> log, IHostEnvironment environment) : IAccountMailer
{
    public Task SendAsync(AccountMail mail, CancellationToken cancellationToken)
    {
        if (environment.IsDevelopment())
        {
            log.LogInformation("Mail of {App} to {Email}: {Subject} {Token}", mail.App, mail.Email, mail.Subject, mail.Token);
        }
        else
        {
            log.LogWarning("A mail of {App} ({Subject}) was not sent, because the app has no mailer: give AddAccounts one with WithMailer", mail.App, mail.Subject);
        }

        return Task.CompletedTask;
    }
}
