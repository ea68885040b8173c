using System.Security.Claims;
using Ashlar;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using PetTracker.Api;
using PetTracker.Core;
using PetTracker.Data;

namespace PetTracker;

/// <summary>PetTracker as a part of a host.</summary>
public static class PetTrackerApp
{
    /// <param name="url">The database, migrated already.</param>
    /// <param name="clock">Tells when rows are made.</param>
    public static IServiceCollection AddPetTracker(this IServiceCollection services, string url, TimeProvider clock)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton(_ => PetTrackerDb.Open(new DatabaseOptions { Url = url, Clock = clock }));
        // The one place where a request meets the database: from here on there is only its user's part of it.
        services.AddScoped(provider => provider.GetRequiredService<PetTrackerDb>().ForTenant(UserOf(provider)));
        services.AddScoped<PetRepository>();
        services.AddScoped<PetService>();
        services.AddHealthChecks().AddCheck<PetTrackerHealth>("PetTracker");
        return services;
    }

    /// <summary>Maps the endpoints below <paramref name="prefix"/>.</summary>
    public static void MapPetTracker(this IEndpointRouteBuilder routes, string prefix) => PetEndpoints.Map(routes.MapGroup(prefix));

    private static string UserOf(IServiceProvider provider) =>
        provider.GetRequiredService<IHttpContextAccessor>().HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier)
        ?? throw new InvalidOperationException("PetTracker is used outside of a request with a signed-in user; every endpoint requires authorization");
}
