using Accounts;
using Accounts.Api;
using Accounts.Core;
using Ashlar.AspNetCore;
using Ashlar.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PetTracker.Api;
using PetTracker.Core;
using PetTracker.Data;

namespace PetTracker;

/// <summary>PetTracker as a part of a host.</summary>
public sealed class PetTrackerApp : IApp
{
    /// <summary>Also the key of its accounts.</summary>
    public const string AppKey = "pettracker";

    private static readonly AppDatabase s_pets = new("PETTRACKER_DATABASE_URL", "PetTracker/schema.prisma");
    private static readonly AppDatabase s_accounts = new("PETTRACKER_ACCOUNTS_DATABASE_URL", "Accounts/schema.prisma");

    public string Name => "PetTracker";

    public string Key => AppKey;

    public string Summary => "Pets, and what was done for them.";

    public string FirstPath => "/pets";

    public IReadOnlyList<SeedUser> SeedUsers => [PetSeed.Alice];

    public IReadOnlyList<AppDatabase> DatabasesFor(IConfiguration configuration) => [s_accounts, s_pets];

    public void AddServices(AppServices app)
    {
        var services = app.Services;
        services.AddAccounts(AppKey).WithDatabase(app.UrlOf(s_accounts));
        services.AddAshlar<PetTrackerDb>(app.UrlOf(s_pets));
        services.AddHealthChecks().AddAshlar<PetTrackerDb>("PetTracker", (db, cancellationToken) => db.AcrossTenants().Pets.AnyAsync(cancellationToken));
        services.AddHttpContextAccessor();
        // The one place where a request meets the database: from here on there is only its user's part of it.
        services.AddScoped(provider => provider.GetRequiredService<PetTrackerDb>().ForTenant(UserOf(provider)));
        services.AddScoped<PetRepository>();
        services.AddScoped<PetService>();
    }

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapAccounts(AppKey);
        PetEndpoints.Map(routes);
    }

    public Task<string> SeedAsync(IServiceProvider services, CancellationToken cancellationToken) => PetSeed.RunAsync(
        services.GetRequiredKeyedService<AccountService>(AppKey), services.GetRequiredService<PetTrackerDb>(), cancellationToken);

    private static string UserOf(IServiceProvider provider) =>
        provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User.RequiredAccountId()
        ?? throw new InvalidOperationException("PetTracker is used outside of a request; a service in the background names its user with ForTenant");
}
