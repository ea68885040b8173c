using System.Net;
using System.Net.Http.Headers;
using Accounts.Core;
using Apps.Testing;
using Ashlar.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Accounts.Tests;

public class TwoAppsTests
{
    [Fact]
    public async Task A_token_of_one_app_is_nothing_in_another()
    {
        await using var diary = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, "apps/Accounts/schema.prisma");
        await using var ledger = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, "apps/Accounts/schema.prisma");
        await using var host = AppHost.Create(
            [new DiaryApp(), new LedgerApp()],
            ["--urls", "http://127.0.0.1:0", "--diary_URL", diary.Url, "--ledger_URL", ledger.Url, "--Logging:LogLevel:Default", "None"]);
        await host.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(host.Urls.First()) };
        foreach (var app in (string[])["diary", "ledger"])
        {
            await host.Services.GetRequiredKeyedService<AccountService>(app)
                .AddAsync("ann@example.com", Caller.Password, "Ann", "READER", TestContext.Current.CancellationToken);
        }

        var token = await SignInAsync(client, "diary");

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/diary/pages", token));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client, "/ledger/pages", token));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/ledger/pages", await SignInAsync(client, "ledger")));
    }

    private static async Task<string> SignInAsync(HttpClient client, string app)
    {
        using var response = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(
            client, $"/{app}/auth/sign-in", new { email = "ann@example.com", password = Caller.Password }, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        return (string)System.Text.Json.Nodes.JsonNode.Parse(text)!["accessToken"]!;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
