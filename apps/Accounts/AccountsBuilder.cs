using Accounts.Core;
using Accounts.Data;
using Accounts.Mail;
using Ashlar.AspNetCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Accounts;

/// <summary>Says where an app's accounts are kept. The last word counts, so a part can be replaced.</summary>
/// <param name="services">The container.</param>
/// <param name="app">The app's name.</param>
public sealed class AccountsBuilder(IServiceCollection services, string app)
{
    /// <summary>Keeps both users and sessions in a database with the tables of <c>apps/Accounts/schema.prisma</c>, each app in one of its own.</summary>
    /// <param name="url">The database, migrated already.</param>
    public AccountsBuilder WithDatabase(string url)
    {
        services.AddAshlar<AccountsDb>(url, app);
        services.AddHealthChecks().AddAshlar<AccountsDb>($"{app} accounts", (db, cancellationToken) => db.Sessions.AnyAsync(cancellationToken), app);
        WithUsers(provider => new AccountsUserStore(provider.GetRequiredKeyedService<AccountsDb>(app)));
        return WithSessions(provider => new AccountsSessionStore(provider.GetRequiredKeyedService<AccountsDb>(app)));
    }

    /// <summary>Keeps users where the app says.</summary>
    public AccountsBuilder WithUsers(Func<IServiceProvider, IUserStore> store)
    {
        services.RemoveAllKeyed<IUserStore>(app).AddKeyedSingleton(app, (provider, _) => store(provider));
        return this;
    }

    /// <summary>Keeps devices, sessions and tokens where the app says.</summary>
    public AccountsBuilder WithSessions(Func<IServiceProvider, ISessionStore> store)
    {
        services.RemoveAllKeyed<ISessionStore>(app).AddKeyedSingleton(app, (provider, _) => store(provider));
        return this;
    }

    /// <summary>Sends the app's mails.</summary>
    public AccountsBuilder WithMailer(Func<IServiceProvider, IAccountMailer> mailer)
    {
        services.RemoveAllKeyed<IAccountMailer>(app).AddKeyedSingleton(app, (provider, _) => mailer(provider));
        return this;
    }
}
