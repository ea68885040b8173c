using System.Net;
using System.Text.Json.Nodes;
using Ashlar.Hosting;

namespace Ashlar.Host;

/// <summary>Some calls that tell whether the host works as a whole: each app lets its users in, answers from its database, and answers nobody else.</summary>
internal sealed class SmokeCheck(CheckedCalls calls, IReadOnlyList<IApp> apps)
{
    public async Task RunAsync()
    {
        await calls.ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, "/");
        await calls.ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, "/docs/index.html");
        await calls.ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, "/openapi/v1.json");
        await calls.ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, "/health");
        var tokens = new List<string?>();
        foreach (var app in apps)
        {
            tokens.Add(await CheckAsync(app));
        }

        for (var i = 0; i < apps.Count; i++)
        {
            var another = tokens[(i + 1) % apps.Count];
            if (apps.Count > 1)
            {
                await calls.ExpectAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, apps[i].Prefix + apps[i].FirstPath, ("a user of another app", another));
            }
        }
    }

    private async Task<string?> CheckAsync(IApp app)
    {
        var user = app.SeedUsers[0];
        var (first, auth) = (app.Prefix + app.FirstPath, $"{app.Prefix}/auth");
        await calls.ExpectAsync(HttpStatusCode.Unauthorized, HttpMethod.Get, first);
        await calls.ExpectAsync(HttpStatusCode.BadRequest, HttpMethod.Post, $"{auth}/sign-in", body: new JsonObject());
        await calls.ExpectAsync(
            HttpStatusCode.Unauthorized, HttpMethod.Post, $"{auth}/sign-in", body: new JsonObject { ["email"] = user.Email, ["password"] = $"not {user.Password}" });
        var signedIn = await calls.ExpectAsync(
            HttpStatusCode.OK, HttpMethod.Post, $"{auth}/sign-in", body: new JsonObject { ["email"] = user.Email, ["password"] = user.Password });
        var caller = (user.Email, (string?)signedIn?["accessToken"]);
        await calls.ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, $"{auth}/me", caller);
        await calls.ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, first, caller);
        await calls.ExpectAsync(
            HttpStatusCode.OK, HttpMethod.Post, $"{auth}/refresh", body: new JsonObject { ["refreshToken"] = (string?)signedIn?["refreshToken"] });
        await app.CheckAsync(calls, caller);
        return caller.Item2;
    }
}
