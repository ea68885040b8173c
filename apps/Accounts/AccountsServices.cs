using Accounts.Api;
using Accounts.Core;
using Accounts.Data;
using Accounts.Mail;
using Ashlar.AspNetCore;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Accounts;

/// <summary>Accounts as a part of an app.</summary>
public static class AccountsServices
{
    /// <summary>
    /// Adds sign-in for one app. Where users and sessions are kept is said by what follows: <see cref="AccountsBuilder.WithDatabase"/>,
    /// <see cref="AccountsBuilder.WithUsers"/>, <see cref="AccountsBuilder.WithSessions"/>.
    /// </summary>
    /// <param name="services">The container, which several apps may share.</param>
    /// <param name="app">A name of the app's own: the key of its services, and the scheme of its tokens, which count nowhere else.</param>
    /// <param name="configure">Sets how its accounts behave.</param>
    public static AccountsBuilder AddAccounts(this IServiceCollection services, string app, Action<AccountsOptions>? configure = null)
    {
        services.AddValidation();
        services.AddAuthorization();
        services.AddAuthentication().AddBearerToken(app, bearer => bearer.Events.OnMessageReceived = SessionCheck.CheckAsync);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IAccountMailer, LogMailer>();
        services.Configure(app, configure ?? (_ => { }));
        services.AddKeyedSingleton(app, (provider, _) => SessionsOf(provider, app));
        services.AddKeyedSingleton(app, (provider, _) => AccountsOf(provider, app));
        services.AddKeyedSingleton(app, (provider, _) => new AccessTokens(
            app, provider.GetRequiredService<IOptionsMonitor<BearerTokenOptions>>(), OptionsOf(provider, app).AccessTokenLifetime, provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IHostedService>(provider => new ExpiredSessions(
            provider.GetRequiredKeyedService<SessionService>(app), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ExpiredSessions>>()));
        return new AccountsBuilder(services, app);
    }

    private static SessionService SessionsOf(IServiceProvider provider, string app) => new(
        provider.GetRequiredKeyedService<ISessionStore>(app),
        provider.GetRequiredKeyedService<IUserStore>(app),
        OptionsOf(provider, app),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<ILogger<SessionService>>());

    private static AccountService AccountsOf(IServiceProvider provider, string app)
    {
        var (options, clock) = (OptionsOf(provider, app), provider.GetRequiredService<TimeProvider>());
        return new AccountService(
            app,
            provider.GetRequiredKeyedService<IUserStore>(app),
            provider.GetRequiredKeyedService<SessionService>(app),
            provider.GetKeyedService<IAccountMailer>(app) ?? provider.GetRequiredService<IAccountMailer>(),
            options,
            new MailTokens(provider.GetRequiredService<IDataProtectionProvider>(), app, options.MailTokenLifetime, clock),
            clock);
    }

    private static AccountsOptions OptionsOf(IServiceProvider provider, string app) => provider.GetRequiredService<IOptionsMonitor<AccountsOptions>>().Get(app);
}
