using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;

namespace Ashlar.Hosting;

/// <summary>A backend, as a part of a process that serves several. Adding it to the list in <c>apps/Host</c> is all that there is to do.</summary>
public interface IApp
{
    /// <summary>Such as <c>PetTracker</c>.</summary>
    string Name { get; }

    /// <summary>What it is called in paths and by services of its own: <c>pettracker</c>.</summary>
    string Key { get; }

    /// <summary>Where its endpoints are: <c>/pettracker</c>.</summary>
    string Prefix => $"/{Key}";

    /// <summary>What it is about, in a sentence.</summary>
    string Summary { get; }

    /// <summary>A path to look at first, below <see cref="Prefix"/>, which a signed-in user may read: <c>/pets</c>.</summary>
    string FirstPath { get; }

    /// <summary>Whom the seed adds, to sign in with in development; the first of them is named to newcomers.</summary>
    IReadOnlyList<SeedUser> SeedUsers { get; }

    /// <summary>Its databases, in the order in which they are migrated.</summary>
    IReadOnlyList<AppDatabase> DatabasesFor(IConfiguration configuration);

    /// <summary>Adds its services: databases, accounts, health checks, what its endpoints need.</summary>
    /// <exception cref="MissingSettingException">A setting is missing.</exception>
    void AddServices(AppServices app);

    /// <summary>Maps its endpoints.</summary>
    /// <param name="routes">Below <see cref="Prefix"/>.</param>
    void Map(IEndpointRouteBuilder routes);

    /// <summary>Adds the first rows where they are missing. It runs at each start, so it changes nothing the second time.</summary>
    /// <returns>What it did, in a sentence.</returns>
    Task<string> SeedAsync(IServiceProvider services, CancellationToken cancellationToken);

    /// <summary>Calls for <c>./start --check</c>, beside those that are made to every app.</summary>
    /// <param name="calls">Makes them.</param>
    /// <param name="user">The first of <see cref="SeedUsers"/>, signed in.</param>
    Task CheckAsync(CheckedCalls calls, (string Name, string? Token) user) => Task.CompletedTask;
}
