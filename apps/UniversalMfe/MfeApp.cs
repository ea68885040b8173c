using Accounts;
using Accounts.Api;
using Accounts.Core;
using Ashlar.AspNetCore;
using Ashlar.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UniversalMfe.Api;
using UniversalMfe.Core;
using UniversalMfe.Data;

namespace UniversalMfe;

/// <summary>Universal MFE as a part of a host: sign-in, payments, profiles and administration.</summary>
public sealed class MfeApp : IApp
{
    /// <summary>Also the key of its accounts.</summary>
    public const string AppKey = "mfe";

    public string Name => "UniversalMfe";

    public string Key => AppKey;

    public string Summary => "Sign-in, payments, profiles and administration, in one database or in one for each service.";

    public string FirstPath => "/overview";

    public IReadOnlyList<SeedUser> SeedUsers => MfeSeed.Users;

    public IReadOnlyList<AppDatabase> DatabasesFor(IConfiguration configuration) => MfeLayout.DatabasesFor(configuration);

    public void AddServices(AppServices app)
    {
        var services = app.Services;
        services.AddValidation();
        MfeLayout.AddClient(app);
        services.AddAccounts(AppKey, accounts => accounts.RoleOfNewUsers = Roles.Customer)
            .WithUsers(provider => new MfeUserStore(provider.GetRequiredService<MfeDb>().Auth))
            .WithSessions(provider => new MfeSessionStore(provider.GetRequiredService<MfeDb>().Auth));
        services.AddSingleton<PaymentRepository>();
        services.AddSingleton<PaymentService>();
        services.AddSingleton<ProfileRepository>();
        services.AddSingleton<ProfileService>();
        services.AddSingleton<UserRepository>();
        services.AddSingleton<UserImport>();
        services.AddHostedService<ServiceRelay>();
        services.AddHostedService<ExpiredKeys>();
        services.AddSingleton(provider => new UserAdministration(
            provider.GetRequiredService<UserRepository>(), provider.GetRequiredKeyedService<SessionService>(AppKey), provider.GetRequiredService<MfeDb>()));
        services.AddSingleton<ConfigRepository>();
        services.AddSingleton<AuditRepository>();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapAccounts(AppKey);
        PaymentEndpoints.Map(routes);
        ProfileEndpoints.Map(routes);
        AdminEndpoints.Map(routes);
    }

    public Task<string> SeedAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        MfeSeed.RunAsync(services.GetRequiredKeyedService<AccountService>(AppKey), services.GetRequiredService<MfeDb>().Auth, cancellationToken);
}
