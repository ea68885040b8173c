using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace StandInProvider;

/// <summary>The accounts; one is there as soon as it is named.</summary>
internal sealed class StandInAccounts
{
    private const string Prefix = "Bearer ";

    private readonly ConcurrentDictionary<string, StandInAccount> _accounts = new();

    public StandInAccount Named(string name) => _accounts.GetOrAdd(name, n => new StandInAccount(n));

    /// <returns>Whose token a request has; <see langword="null"/> where it has none that counts.</returns>
    public StandInAccount? Of(HttpRequest request, TokenDesk desk)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Prefix, StringComparison.Ordinal) && desk.AccountOf(header[Prefix.Length..]) is { } name ? Named(name) : null;
    }
}
