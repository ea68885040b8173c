using System.Net;
using Ashlar.Hosting;

namespace MachiQuest;

/// <summary>The walk of docs/machiquest.md: connect "GitHub", push, and see the pet gain experience.</summary>
internal static class MachiQuestCheck
{
    private const int Commits = 3;

    public static async Task RunAsync(CheckedCalls calls, (string Name, string? Token) mia)
    {
        const string Machi = $"/{MachiQuestApp.AppKey}";
        var before = await XpAsync(calls, mia);
        var begun = await calls.ExpectAsync(HttpStatusCode.OK, HttpMethod.Post, $"{Machi}/integrations/github/authorization", mia);
        if (begun?["authorizationUrl"] is not { } url)
        {
            return;
        }

        // The client keeps the cookie and follows the way back, as a browser does.
        await calls.ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, (string)url!);
        await calls.ExpectAsync(HttpStatusCode.OK, HttpMethod.Post, $"{new Uri((string)url!).GetLeftPart(UriPartial.Authority)}/github/push?commits={Commits}");
        var xp = before;
        for (var i = 0; i < 100 && xp == before; i++)
        {
            await Task.Delay(100);
            xp = await XpAsync(calls.Quietly(), mia);
        }

        await calls.NoteAsync(xp - before == Commits * 10, $"{Commits} commits gave the pet {xp - before} XP", $"{Commits * 10}");
        await calls.ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, $"{Machi}/dashboard", mia);
        await calls.ExpectAsync(HttpStatusCode.Forbidden, HttpMethod.Get, $"{Machi}/admin/deliveries", mia);
    }

    private static async Task<int> XpAsync(CheckedCalls calls, (string Name, string? Token) mia)
    {
        var pets = await calls.ExpectAsync(HttpStatusCode.OK, HttpMethod.Get, $"/{MachiQuestApp.AppKey}/pets", mia);
        return (int?)pets?[0]?["state"]?["xp"] ?? 0;
    }
}
