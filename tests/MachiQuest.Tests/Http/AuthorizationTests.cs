using Apps.Testing;
using Ashlar;
using MachiQuest.Data;

namespace MachiQuest.Tests.Http;

/// <summary>Whom each endpoint answers, and that nobody sees or changes what is somebody else's.</summary>
public abstract class AuthorizationTests(DatabaseKind kind)
{
    public sealed class Sqlite() : AuthorizationTests(DatabaseKind.Sqlite);

    public sealed class PostgreSql() : AuthorizationTests(DatabaseKind.PostgreSql);

    [Fact]
    public async Task Every_endpoint_keeps_to_the_table()
    {
        await using var machi = await Machi.StartAsync(kind);
        var server = machi.Server;
        var (ann, bob, root) = (await server.AddCallerAsync("ann", "USER"), await server.AddCallerAsync("bob", "USER"), await server.AddCallerAsync("root", "ADMIN"));
        var pet = await server.PostAsync("/machi/pets", ann, new { name = "Annspet" });
        var goal = await server.PostAsync("/machi/goals", ann, new { title = "Annsgoal", kind = "COMMITS", target = 5, period = "DAY" });
        await machi.ConnectAsync(ann, "github", "annsaccount");
        await machi.DoAsync("/github/push?account=annsaccount&commits=1");
        await machi.WorkAsync();
        // Nobody but an administrator sees a delivery; this one is parked.
        await machi.StandIn.Webhooks.SendGitHubAsync("push", System.Text.Json.Nodes.JsonNode.Parse("""{ "secret": "Rawsecret" }""")!);
        await machi.WorkAsync();
        var parked = await machi.Db.RawEvents.Where(r => r.Status == RawStatus.Parked).SingleAsync(TestContext.Current.CancellationToken);
        var @event = (await server.GetAsync("/machi/events", ann))["items"]![0]!;

        var matrix = new AuthorizationMatrix(server)
        {
            Callers = [null, bob, root, ann],
            Values =
            {
                ["petId"] = (string)pet["id"]!,
                ["goalId"] = (string)goal["id"]!,
                ["eventId"] = (string)@event["id"]!,
                ["deliveryId"] = parked.Id,
                ["provider"] = "github",
            },
            UnknownValues = { ["provider"] = "nowhere" },
            // An administrator may see who changed what.
            Secrets = { ["Annspet"] = [ann, root], ["Annsgoal"] = [ann, root], ["annsaccount"] = [ann, root], ["Rawsecret"] = [root], [ann.UserId] = [ann, root], [bob.UserId] = [bob, root] },
            Endpoints =
            {
                //                                                        nobody bob root ann
                ["GET /machi/users/me"] =                             new(401, 200, 200, 200),
                ["PATCH /machi/users/me"] =                           new(401, 200, 200, 200) { Body = () => new { displayName = "New" } },
                ["GET /machi/pets"] =                                 new(401, 200, 200, 200),
                ["POST /machi/pets"] =                                new(401, 201, 201, 201) { Body = () => new { name = "Tama" } },
                ["GET /machi/pets/{petId}"] =                         new(401, 404, 404, 200),
                ["PATCH /machi/pets/{petId}"] =                       new(401, 404, 404, 200) { Body = () => new { color = "blue" } },
                ["GET /machi/goals"] =                                new(401, 200, 200, 200),
                ["POST /machi/goals"] =                               new(401, 201, 201, 201) { Body = () => new { title = "Walk", kind = "STEPS", target = 1, period = "DAY" } },
                ["GET /machi/goals/{goalId}"] =                       new(401, 404, 404, 200),
                ["PATCH /machi/goals/{goalId}"] =                     new(401, 404, 404, 200) { Body = () => new { target = 6 } },
                ["GET /machi/events"] =                               new(401, 200, 200, 200),
                ["GET /machi/events/{eventId}"] =                     new(401, 404, 404, 200),
                ["GET /machi/dashboard"] =                            new(401, 200, 200, 200),
                ["GET /machi/audit"] =                                new(401, 200, 200, 200),
                ["GET /machi/integrations"] =                         new(401, 200, 200, 200),
                ["POST /machi/integrations/{provider}/authorization"] = new(401, 200, 200, 200),
                ["GET /machi/integrations/{provider}/callback"] =     new(400, 400, 400, 400) { Query = "?state=none&code=none" },
                ["POST /machi/webhooks/github"] =                     new(401, 401, 401, 401) { Body = () => new { } },
                ["POST /machi/webhooks/fitbit"] =                     new(401, 401, 401, 401) { Body = () => new { } },
                ["GET /machi/webhooks/fitbit"] =                      new(404, 404, 404, 404),
                ["GET /machi/admin/deliveries"] =                     new(401, 403, 200, 403),
                ["GET /machi/admin/deliveries/{deliveryId}"] =        new(401, 403, 200, 403),
                ["POST /machi/admin/deliveries/{deliveryId}/retry"] = new(401, 403, 202, 403),
                ["GET /machi/admin/audit"] =                          new(401, 403, 200, 403),
                ["DELETE /machi/pets/{petId}"] =                      new(401, 404, 404, 204),
                ["DELETE /machi/goals/{goalId}"] =                    new(401, 404, 404, 204),
                ["DELETE /machi/integrations/{provider}"] =           new(401, 404, 404, 204),
                ["DELETE /machi/users/me"] =                          new(401, 204, 204, 204),
            },
        };

        // Audit records name hidden fields, with *** for what they hold; the beginning of a hash stays on the list.
        matrix.NeverShown.Remove("hashedPassword");

        await matrix.AssertAsync();
    }
}
