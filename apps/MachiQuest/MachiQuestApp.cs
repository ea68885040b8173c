using Accounts;
using Accounts.Api;
using Accounts.Core;
using Ashlar;
using Ashlar.AspNetCore;
using Ashlar.Hosting;
using MachiQuest.Api;
using MachiQuest.Core;
using MachiQuest.Core.Dashboards;
using MachiQuest.Core.Deliveries;
using MachiQuest.Core.Goals;
using MachiQuest.Core.Integrations;
using MachiQuest.Core.Pets;
using MachiQuest.Data;
using MachiQuest.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace MachiQuest;

/// <summary>MachiQuest as a part of a host.</summary>
public sealed class MachiQuestApp : IApp
{
    /// <summary>Also the key of its accounts.</summary>
    public const string AppKey = "machi";

    /// <summary>The role of those who look after deliveries, in the accounts' words.</summary>
    public const string AdminRole = "ADMIN";

    private static readonly AppDatabase s_machi = new("MACHIQUEST_DATABASE_URL", "MachiQuest/schema.prisma");
    private static readonly AppDatabase s_accounts = new("MACHIQUEST_ACCOUNTS_DATABASE_URL", "Accounts/schema.prisma");

    public string Name => "MachiQuest";

    public string Key => AppKey;

    public string Summary => "Pets that live on what their users do: commits, reviews, steps, sleep.";

    public string FirstPath => "/pets";

    public IReadOnlyList<SeedUser> SeedUsers => [MachiQuestSeed.Mia, MachiQuestSeed.Admin];

    public IReadOnlyList<AppDatabase> DatabasesFor(IConfiguration configuration) => [s_accounts, s_machi];

    public void AddServices(AppServices app)
    {
        var (services, settings) = (app.Services, new MachiQuestSettings(app.Configuration, app.Environment));
        var (url, keys) = (settings.DatabaseUrl, settings.EncryptionKeys());
        services.AddAshlar<MachiQuestDb>(provider => new DatabaseOptions
        {
            Url = url,
            EncryptionKeys = keys,
            OnQuery = settings.EchoesSql ? SqlEcho.To(provider.GetRequiredService<ILoggerFactory>()) : null,
        });
        services.AddHealthChecks().AddAshlar<MachiQuestDb>(Name, (db, cancellationToken) => db.Users.AnyAsync(cancellationToken));
        services.AddAccounts(AppKey, options => options.RoleOfNewUsers = "USER")
            .WithDatabase(app.UrlOf(s_accounts))
            .WithUsers(provider => new UserStore(provider.GetRequiredService<MachiQuestDb>()));
        services.AddValidation();
        services.AddFlatResponses<MachiQuestDb>();

        AddProviders(services, settings);
        AddDeliveries(services, settings);
        services.AddHttpContextAccessor();
        // The one place where a request meets the database: from here on there is only its user's part of it.
        services.AddScoped(UserOf);
        services.AddScoped(provider => provider.GetRequiredService<MachiQuestDb>().ForTenant(provider.GetRequiredService<CurrentUser>().Id));
        services.AddSingleton<UserRepository>().AddSingleton<AuditRepository>();
        services.AddScoped<PetRepository>().AddScoped<GoalRepository>().AddScoped<EventRepository>().AddScoped<MetricsRepository>();
        services.AddScoped<PetService>().AddScoped<GoalService>().AddScoped<DashboardService>();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapAccounts(AppKey);
        var open = routes.MapGroup("").WithTags(Name).AddEndpointFilter<Answers>();
        var signedIn = open.MapGroup("").RequireAccount(AppKey).ProducesProblem(StatusCodes.Status401Unauthorized);
        var admin = open.MapGroup("/admin").RequireAccount(AppKey, AdminRole)
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden);
        UserEndpoints.Map(signedIn);
        PetEndpoints.Map(signedIn);
        GoalEndpoints.Map(signedIn);
        EventEndpoints.Map(signedIn);
        IntegrationEndpoints.Map(signedIn, open);
        WebhookEndpoints.Map(open);
        AdminEndpoints.Map(admin);
    }

    public Task<string> SeedAsync(IServiceProvider services, CancellationToken cancellationToken) => MachiQuestSeed.RunAsync(
        services.GetRequiredKeyedService<AccountService>(AppKey), services.GetRequiredService<MachiQuestDb>(), services.GetRequiredService<TimeProvider>(), cancellationToken);

    public Task CheckAsync(CheckedCalls calls, (string Name, string? Token) user) => MachiQuestCheck.RunAsync(calls, user);

    private static void AddProviders(IServiceCollection services, MachiQuestSettings settings)
    {
        services.AddHttpClient(AppKey, client => client.Timeout = TimeSpan.FromSeconds(5)).RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
        if (settings.UsesStandIn)
        {
            services.AddSingleton(provider => new StandInService(settings.StandInUrl, provider, provider.GetRequiredService<TimeProvider>()));
            services.AddHostedService(provider => provider.GetRequiredService<StandInService>());
            services.AddSingleton(provider => ProviderList.Create(provider, provider.GetRequiredService<StandInService>().OptionsOf));
        }
        else
        {
            // Wrong settings are noticed at the start.
            var options = Enum.GetValues<Provider>().ToDictionary(p => p, settings.OptionsOf);
            services.AddSingleton(provider => ProviderList.Create(provider, p => options[p]));
        }

        services.AddSingleton<IntegrationRepository>().AddSingleton<IntegrationTokens>().AddSingleton<IntegrationService>();
        services.AddHostedService<TokenRefreshing>();
    }

    private static void AddDeliveries(IServiceCollection services, MachiQuestSettings settings)
    {
        // SQLite has one writer at a time: what one statement takes, no other can.
        var skipsLocked = !settings.DatabaseUrl.StartsWith("file:", StringComparison.Ordinal);
        services.AddSingleton(provider => new DeliveryQueue(provider.GetRequiredService<MachiQuestDb>(), provider.GetRequiredService<TimeProvider>(), skipsLocked));
        services.AddSingleton<DeliverySignal>().AddSingleton<EventLedger>().AddSingleton<DeliveryProcessor>().AddSingleton<WebhookReception>();
        services.AddHostedService(provider => new DeliveryWorkers(
            settings.Workers, provider.GetRequiredService<DeliveryProcessor>(), provider.GetRequiredService<DeliverySignal>(), provider.GetRequiredService<ILogger<DeliveryWorkers>>()));
    }

    private static CurrentUser UserOf(IServiceProvider provider) =>
        provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User.RequiredAccountId() is { } id
            ? new CurrentUser(id)
            : throw new InvalidOperationException("MachiQuest is used outside of a request; a service in the background names its user with ForTenant");
}
