using Accounts.Api;
using Accounts.Core;
using Ashlar.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Accounts.Tests;

/// <summary>The smallest app: accounts in a database of their own, a page for everybody who is signed in, and one for editors.</summary>
public class DiaryApp : IApp
{
    private readonly AppDatabase _accounts;

    public DiaryApp()
        : this("diary")
    {
    }

    protected DiaryApp(string key) => (Key, _accounts) = (key, new AppDatabase($"{key}_URL", "Accounts/schema.prisma"));

    public string Name => Key;

    public string Key { get; }

    public string Summary => "Notes.";

    public string FirstPath => "/pages";

    public IReadOnlyList<SeedUser> SeedUsers => [];

    public IReadOnlyList<AppDatabase> DatabasesFor(IConfiguration configuration) => [_accounts];

    public void AddServices(AppServices app) => app.Services.AddAccounts(Key, o => o.RoleOfNewUsers = "READER").WithDatabase(app.UrlOf(_accounts));

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapAccounts(Key);
        routes.MapGet("/pages", () => TypedResults.Ok("a page")).RequireAccount(Key);
        routes.MapGet("/drafts", () => TypedResults.Ok("a draft")).RequireAccount(Key, "EDITOR", "OWNER");
    }

    public async Task<string> SeedAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredKeyedService<AccountService>(Key).AddAsync("Owner@Diary.test", Apps.Testing.Caller.Password, "Owner", "OWNER", cancellationToken);
        return "added the owner";
    }
}

/// <summary>Another app of the same kind.</summary>
public sealed class LedgerApp() : DiaryApp("ledger");
