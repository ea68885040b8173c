using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Ashlar.AspNetCore.Tests.Data;
using Ashlar.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ashlar.AspNetCore.Tests;

/// <summary>The program of the guide, on a free port, over a new database.</summary>
public sealed class ShopServer : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();
    private WebApplication? _app;

    public ShopDb Db => _app!.Services.GetRequiredService<ShopDb>();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var url = $"file:{_folder.PathOf("shop.db")}?mode=rwc&pool_timeout=1";
        builder.Services.AddSingleton<TimeProvider>(new FixedClock());
        builder.Services.AddAshlar<ShopDb>(url);
        builder.Services.AddAshlar<ShopDb>(_ => new DatabaseOptions { Url = $"file:{_folder.PathOf("empty.db")}?mode=rwc" }, "empty");
        builder.Services.AddHealthChecks()
            .AddAshlar<ShopDb>("shop", (db, cancellationToken) => db.Shops.AnyAsync(cancellationToken))
            .AddAshlar<ShopDb>("connection", key: "empty");
        builder.Services.AddAshlarProblemDetails();
        builder.Services.AddValidation();
        builder.Services.Configure<Microsoft.AspNetCore.Routing.RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        _app = builder.Build();
        _app.UseExceptionHandler();
        _app.Use((context, next) =>
        {
            context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "ann")], "test"));
            return next(context);
        });
        _app.UseAuditScope();
        Map(_app);
        await _app.StartAsync(TestContext.Current.CancellationToken);
        await Db.ExecuteAsync($"""CREATE TABLE "Shop" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "name" TEXT NOT NULL CHECK (name <> 'bad'), "e_mail" TEXT NOT NULL UNIQUE, "revision" INTEGER NOT NULL)""");
        await Db.ExecuteAsync($"""CREATE TABLE "Item" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "shop_id" INTEGER NOT NULL REFERENCES "Shop"("id"), "price" INTEGER NOT NULL)""");
        await Db.ExecuteAsync($"""CREATE TABLE "AuditEntry" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "actor" TEXT, "action" TEXT NOT NULL, "model" TEXT NOT NULL, "rowId" TEXT NOT NULL, "before" JSONB, "after" JSONB, "ipAddress" TEXT, "userAgent" TEXT, "at" DATETIME NOT NULL)""");
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null, string? userAgent = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(new Uri(_app!.Urls.First()), path)) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.UserAgent.ParseAdd(userAgent ?? "test/1");
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<JsonNode> GetAsync(string path)
    {
        using var response = await SendAsync(HttpMethod.Get, path);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app!.DisposeAsync();
        _folder.Dispose();
    }

    private static void Map(WebApplication app)
    {
        app.MapHealthChecks("/health");
        app.MapGet("/shops", ListAsync);
        app.MapPost("/shops", async (ShopCreate shop, ShopDb db, CancellationToken cancellationToken) => ShopResponse.From(await db.Shops.CreateAsync(shop, cancellationToken)));
        app.MapGet("/shops/{id}", async (int id, ShopDb db, CancellationToken cancellationToken) => ShopResponse.From(await db.Shops.GetAsync(id, cancellationToken)));
        app.MapPost("/items", async (ItemCreate item, ShopDb db, CancellationToken cancellationToken) => ItemResponse.From(await db.Items.CreateAsync(item, cancellationToken)));
        // An error of any kind, as an endpoint would meet it.
        app.MapGet("/errors/{name}", Task (string name) => Task.FromException(Errors.Of(name)));
    }

    private static async Task<Ok<PageResponse<ShopResponse>>> ListAsync([AsParameters] PageRequest page, ShopDb db, CancellationToken cancellationToken)
    {
        var shops = await db.Shops.OrderBy(s => s.Name).PageAsync(page.Size, page.After, cancellationToken: cancellationToken);
        return TypedResults.Ok(shops.ToResponse(ShopResponse.From));
    }
}

internal sealed class FixedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 11, 21, 5, 24, 34, TimeSpan.Zero);
}
