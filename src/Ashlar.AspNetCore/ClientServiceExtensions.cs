using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ashlar.AspNetCore;

/// <summary>Generated clients in the container of a program.</summary>
public static class ClientServiceExtensions
{
    /// <summary>Adds a generated client, opened at its first use and closed with the program. It owns its pool and is used by many requests at once, so there is one.</summary>
    /// <typeparam name="TClient">The generated client, such as <c>ShopDb</c>.</typeparam>
    /// <param name="services">The container.</param>
    /// <param name="url">The database's URL.</param>
    /// <param name="key">Tells several clients of one type apart; <see langword="null"/> for a service without a key.</param>
    public static IServiceCollection AddAshlar<TClient>(this IServiceCollection services, string url, string? key = null)
        where TClient : class, IDatabaseClient<TClient> => services.AddAshlar<TClient>(_ => new DatabaseOptions { Url = url }, key);

    /// <inheritdoc cref="AddAshlar{TClient}(IServiceCollection, string, string)"/>
    /// <param name="services">The container.</param>
    /// <param name="options">How it is opened. Where they say nothing of them, the log and the clock are the program's.</param>
    /// <param name="key">Tells several clients of one type apart; <see langword="null"/> for a service without a key.</param>
    public static IServiceCollection AddAshlar<TClient>(this IServiceCollection services, Func<IServiceProvider, DatabaseOptions> options, string? key = null)
        where TClient : class, IDatabaseClient<TClient>
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        return key is null
            ? services.AddSingleton(provider => Open<TClient>(provider, options))
            : services.AddKeyedSingleton(key, (provider, _) => Open<TClient>(provider, options));
    }

    private static TClient Open<TClient>(IServiceProvider provider, Func<IServiceProvider, DatabaseOptions> options)
        where TClient : class, IDatabaseClient<TClient>
    {
        var given = options(provider);
        return TClient.Open(given with
        {
            LoggerFactory = given.LoggerFactory ?? provider.GetService<ILoggerFactory>(),
            Clock = given.Clock == TimeProvider.System ? provider.GetService<TimeProvider>() ?? given.Clock : given.Clock,
        });
    }
}
