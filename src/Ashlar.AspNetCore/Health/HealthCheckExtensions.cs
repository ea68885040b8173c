using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ashlar.AspNetCore;

/// <summary>Databases in the health of a program.</summary>
public static class HealthCheckExtensions
{
    /// <summary>Adds the check that a client's database answers.</summary>
    /// <typeparam name="TClient">A client that was added with <c>AddAshlar</c>, or the client of one of its services.</typeparam>
    /// <param name="checks">The checks of the program.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="question">What is asked; <c>SELECT 1</c> without it. A query of a table also finds out that the migrations did not run.</param>
    /// <param name="key">The client's key, if it has one.</param>
    public static IHealthChecksBuilder AddAshlar<TClient>(
        this IHealthChecksBuilder checks, string name, Func<TClient, CancellationToken, Task>? question = null, string? key = null)
        where TClient : DatabaseClient<TClient>
    {
        ArgumentNullException.ThrowIfNull(checks);
        return checks.Add(new HealthCheckRegistration(
            name,
            provider => new DatabaseHealth<TClient>(
                key is null ? provider.GetRequiredService<TClient>() : provider.GetRequiredKeyedService<TClient>(key),
                question ?? AskNothingAsync),
            failureStatus: null,
            tags: null));
    }

    private static async Task AskNothingAsync<TClient>(TClient db, CancellationToken cancellationToken)
        where TClient : DatabaseClient<TClient> => await db.QueryAsync($"SELECT 1", row => row.GetInt(0), cancellationToken);
}
