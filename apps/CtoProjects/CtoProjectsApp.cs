using Accounts;
using Accounts.Api;
using Accounts.Core;
using Ashlar.AspNetCore;
using Ashlar.Hosting;
using CtoProjects.Api;
using CtoProjects.Core.Administration;
using CtoProjects.Core.Generation;
using CtoProjects.Core.Learning;
using CtoProjects.Core.Materials;
using CtoProjects.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CtoProjects;

/// <summary>CtoProjects as a part of a host.</summary>
public sealed class CtoProjectsApp : IApp
{
    /// <summary>The key of its accounts, and its path.</summary>
    public const string AppKey = "cto";

    private static readonly AppDatabase s_learning = new("CTO_DATABASE_URL", "CtoProjects/schema.prisma");
    private static readonly AppDatabase s_accounts = new("CTO_ACCOUNTS_DATABASE_URL", "Accounts/schema.prisma");

    public string Name => "CtoProjects";

    public string Key => AppKey;

    public string Summary => "Texts to learn from: cut, searched, summarised, and asked until they stay.";

    public string FirstPath => "/materials";

    public IReadOnlyList<SeedUser> SeedUsers => [CtoSeed.Learner, CtoSeed.Admin];

    public IReadOnlyList<AppDatabase> DatabasesFor(IConfiguration configuration) => [s_accounts, s_learning];

    public void AddServices(AppServices app)
    {
        var services = app.Services;
        services.AddValidation();
        services.AddAshlar<CtoProjectsDb>(app.UrlOf(s_learning));
        services.AddHealthChecks().AddAshlar<CtoProjectsDb>(Name, (db, cancellationToken) => db.Users.AnyAsync(cancellationToken));
        // The users are in the table of the specification; devices, sessions and tokens in a database of Accounts' own.
        services.AddAccounts(AppKey, options => options.RoleOfNewUsers = CtoUserStore.LearnerRole)
            .WithDatabase(app.UrlOf(s_accounts))
            .WithUsers(provider => new CtoUserStore(provider.GetRequiredService<CtoProjectsDb>(), provider.GetRequiredService<TimeProvider>()));

        services.AddHttpContextAccessor();
        // The one place where a request meets the database: from here on there is only its learner's part of it.
        services.AddScoped(provider => provider.GetRequiredService<CtoProjectsDb>().ForTenant(UserOf(provider)));
        services.AddScoped<MaterialRepository>().AddScoped<SearchRepository>().AddScoped<AssetRepository>().AddScoped<LearningRepository>().AddScoped<ProgressRepository>();
        services.AddScoped<MaterialService>().AddScoped<AssetService>().AddScoped<LearningService>();
        services.TryAddSingleton<IAssetGenerator, ExtractiveGenerator>();
        services.AddScoped<AdminRepository>();
        services.AddScoped(provider => new AdminService(
            provider.GetRequiredService<AdminRepository>(), provider.GetRequiredKeyedService<SessionService>(AppKey), provider.GetRequiredService<TimeProvider>()));
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapAccounts(AppKey);
        MaterialEndpoints.Map(routes);
        AssetEndpoints.Map(routes);
        SessionEndpoints.Map(routes);
        AdminEndpoints.Map(routes);
    }

    public Task<string> SeedAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        CtoSeed.RunAsync(services.GetRequiredService<CtoProjectsDb>(), cancellationToken);

    private static string UserOf(IServiceProvider provider) =>
        provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User.RequiredAccountId()
        ?? throw new InvalidOperationException("CtoProjects is used outside of a request; a service in the background names its learner with ForTenant");
}
