using Accounts.Mail;
using Microsoft.AspNetCore.Identity;

namespace Accounts.Core;

/// <summary>Accounts: registered, verified, signed in to. What is answered, and how long it takes, tells nobody which addresses have one.</summary>
public sealed class AccountService
{
    private readonly string _app;
    private readonly IUserStore _users;
    private readonly SessionService _sessions;
    private readonly IAccountMailer _mailer;
    private readonly AccountsOptions _options;
    private readonly Passwords _passwords;
    private readonly MailTokens _tokens;
    private readonly TryLimiter _byAccount;
    private readonly TryLimiter _byAddress;

    internal AccountService(string app, IUserStore users, SessionService sessions, IAccountMailer mailer, AccountsOptions options, MailTokens tokens, TimeProvider clock)
    {
        (_app, _users, _sessions, _mailer, _options, _tokens) = (app, users, sessions, mailer, options, tokens);
        _passwords = new Passwords(options.PasswordIterations);
        _byAccount = new TryLimiter(options.TriesForAccount, options.TryWindow, clock);
        _byAddress = new TryLimiter(options.TriesFromAddress, options.TryWindow, clock);
    }

    /// <summary>Adds a user whose address is known to be right, as a seed does. One who is there stays as they are.</summary>
    public async Task<Account> AddAsync(string email, string password, string name, string role, CancellationToken cancellationToken)
    {
        var normal = EmailAddress.Normalize(email);
        return await _users.FindByEmailAsync(normal, cancellationToken)
            ?? await _users.AddAsync(new NewAccount(normal, _passwords.Hash(password), name, role, IsEmailVerified: true), cancellationToken)
            ?? await _users.FindByEmailAsync(normal, cancellationToken)
            ?? throw new InvalidOperationException($"the users of {_app} have an address, and do not find it; store addresses in their normal form");
    }

    /// <summary>Registers a user, who then gets a mail. One who is registered already gets another mail, and the caller learns no difference.</summary>
    /// <exception cref="AccountException">The password is too weak.</exception>
    public async Task RegisterAsync(string email, string password, string name, string? address, CancellationToken cancellationToken)
    {
        _byAddress.Take(NetworkAddress.KeyOf(address));
        var normal = EmailAddress.Normalize(email);
        Check(password, normal, "password");
        var hash = _passwords.Hash(password);
        var known = await _users.FindByEmailAsync(normal, cancellationToken);
        var added = known is null ? await _users.AddAsync(new NewAccount(normal, hash, name.Trim(), _options.RoleOfNewUsers), cancellationToken) : null;
        if (added is null && known is { IsEmailVerified: false })
        {
            // Nobody has shown to own the address: whoever registers last and reads the mail does.
            await _users.SetPasswordHashAsync(known.Id, hash, cancellationToken);
            added = known with { PasswordHash = hash };
        }

        await (added is null
            ? SendAsync(AccountMailSubject.AlreadyRegistered, normal, known?.Name ?? name, token: null, cancellationToken)
            : SendVerificationAsync(added, cancellationToken));
    }

    /// <exception cref="AccountException">The token does not count.</exception>
    public async Task VerifyEmailAsync(string token, CancellationToken cancellationToken)
    {
        var account = await AccountOfAsync(AccountMailSubject.VerifyEmail, token, cancellationToken);
        await _users.SetEmailVerifiedAsync(account.Id, cancellationToken);
    }

    /// <summary>Sends the mail once more, if there is an account that waits for it.</summary>
    public async Task ResendVerificationAsync(string email, string? address, CancellationToken cancellationToken)
    {
        _byAddress.Take(NetworkAddress.KeyOf(address));
        if (await _users.FindByEmailAsync(EmailAddress.Normalize(email), cancellationToken) is { IsEmailVerified: false } account)
        {
            await SendVerificationAsync(account, cancellationToken);
        }
    }

    /// <exception cref="AccountException">E-mail or password are wrong, the address was not verified, or there were too many tries.</exception>
    public async Task<SignIn> SignInAsync(string email, string password, Visitor visitor, CancellationToken cancellationToken)
    {
        var (normal, address) = (EmailAddress.Normalize(email), NetworkAddress.KeyOf(visitor.Address));
        _byAddress.Take(address);
        _byAccount.Take(normal);
        var account = await _users.FindByEmailAsync(normal, cancellationToken);
        var result = _passwords.Verify(account?.PasswordHash, password);
        if (account is null || result == PasswordVerificationResult.Failed)
        {
            throw new AccountException(AccountRefusal.NotSignedIn, "The e-mail address or the password is wrong.");
        }

        _byAddress.GiveBack(address);
        _byAccount.Reset(normal);
        if (_options.RequiresVerifiedEmail && !account.IsEmailVerified)
        {
            throw new AccountException(AccountRefusal.EmailNotVerified, "The e-mail address was not verified yet. Follow the mail that was sent to it.");
        }

        if (result == PasswordVerificationResult.SuccessRehashNeeded)
        {
            await _users.SetPasswordHashAsync(account.Id, _passwords.Hash(password), cancellationToken);
        }

        return await _sessions.BeginAsync(account, visitor, cancellationToken);
    }

    public Task<Account?> FindAsync(string userId, CancellationToken cancellationToken) => _users.FindByIdAsync(userId, cancellationToken);

    /// <summary>Sets a new password, and ends the user's other sessions.</summary>
    /// <exception cref="AccountException">The current password is wrong, or the new one too weak.</exception>
    public async Task ChangePasswordAsync(string userId, string sessionId, string current, string next, CancellationToken cancellationToken)
    {
        var account = await _users.FindByIdAsync(userId, cancellationToken) ?? throw new AccountException(AccountRefusal.NotSignedIn, "The account is not there any more.");
        _byAccount.Take(account.Email);
        if (_passwords.Verify(account.PasswordHash, current) == PasswordVerificationResult.Failed)
        {
            throw new AccountException(AccountRefusal.Invalid, "The current password is wrong.") { Field = "currentPassword" };
        }

        _byAccount.Reset(account.Email);
        Check(next, account.Email, "newPassword");
        await _users.SetPasswordHashAsync(userId, _passwords.Hash(next), cancellationToken);
        await _sessions.EndOthersAsync(userId, sessionId, cancellationToken);
    }

    /// <summary>Sends a mail with which a new password can be set, if there is such an account.</summary>
    public async Task ForgotPasswordAsync(string email, string? address, CancellationToken cancellationToken)
    {
        _byAddress.Take(NetworkAddress.KeyOf(address));
        if (await _users.FindByEmailAsync(EmailAddress.Normalize(email), cancellationToken) is { } account)
        {
            await SendAsync(AccountMailSubject.ResetPassword, account.Email, account.Name, _tokens.Create(AccountMailSubject.ResetPassword, account), cancellationToken);
        }
    }

    /// <summary>Sets a new password with the token of a mail, which also verifies the address, and ends all sessions.</summary>
    /// <exception cref="AccountException">The token does not count, or the password is too weak.</exception>
    public async Task ResetPasswordAsync(string token, string password, CancellationToken cancellationToken)
    {
        var account = await AccountOfAsync(AccountMailSubject.ResetPassword, token, cancellationToken);
        Check(password, account.Email, "password");
        await _users.SetPasswordHashAsync(account.Id, _passwords.Hash(password), cancellationToken);
        await _users.SetEmailVerifiedAsync(account.Id, cancellationToken);
        await _sessions.EndAllAsync(account.Id, cancellationToken);
    }

    private async Task<Account> AccountOfAsync(AccountMailSubject subject, string token, CancellationToken cancellationToken) =>
        _tokens.UserOf(subject, token) is { } id
        && await _users.FindByIdAsync(id, cancellationToken) is { } account
        && _tokens.IsFor(subject, token, account)
            ? account
            : throw new AccountException(AccountRefusal.Invalid, "The token does not count, or no longer. Ask for another mail.") { Field = "token" };

    private Task SendVerificationAsync(Account account, CancellationToken cancellationToken) =>
        SendAsync(AccountMailSubject.VerifyEmail, account.Email, account.Name, _tokens.Create(AccountMailSubject.VerifyEmail, account), cancellationToken);

    private Task SendAsync(AccountMailSubject subject, string email, string name, string? token, CancellationToken cancellationToken) =>
        _mailer.SendAsync(new AccountMail(subject, _app, email, name, token), cancellationToken);

    private static void Check(string password, string email, string field)
    {
        if (Passwords.Weakness(password, email) is { } weakness)
        {
            throw new AccountException(AccountRefusal.Invalid, "The password is not good enough.") { Field = field, FieldMessage = weakness };
        }
    }
}
