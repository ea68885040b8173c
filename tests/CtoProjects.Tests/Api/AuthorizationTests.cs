using System.Text;
using Apps.Testing;
using CtoProjects.Tests.Generation;

namespace CtoProjects.Tests.Api;

/// <summary>Whom each endpoint answers, and that nobody sees or changes what is somebody else's.</summary>
public abstract class AuthorizationTests(AppFixture<CtoProjectsApp> app)
{
    public sealed class Sqlite(OnSqlite<CtoProjectsApp> app) : AuthorizationTests(app), IClassFixture<OnSqlite<CtoProjectsApp>>;

    public sealed class PostgreSql(OnPostgreSql<CtoProjectsApp> app) : AuthorizationTests(app), IClassFixture<OnPostgreSql<CtoProjectsApp>>;

    [Fact]
    public async Task Every_endpoint_keeps_to_the_table()
    {
        var (admin, bob, ann) = (await app.Server.AddCallerAsync("admin", "ADMIN"), await app.Server.AddCallerAsync("bob", "LEARNER"), await app.Server.AddCallerAsync("ann", "LEARNER"));
        var (_, material) = await app.Server.UploadAsync(ann, SampleText.Cells, query: "?title=Anns%20notes");
        var id = (string)material["id"]!;
        var card = (await app.Server.PostAsync($"/cto/materials/{id}/assets", ann, new { kind = "FLASHCARD", limit = 1 })).AsArray()[0]!;
        var session = await app.Server.StartSessionAsync(ann);
        await app.Server.CallAsync(HttpMethod.Put, $"/cto/assets/{card["id"]}/feedback", ann, new { rating = 1, comment = "Anns opinion" });
        await app.Server.PostAsync($"/cto/sessions/{session}/interactions", ann, new { kind = "CARD_REVIEWED", assetId = (string)card["id"]!, quality = 5, requestKey = "anns-key" });
        var review = () => (object)new { kind = "CARD_REVIEWED", assetId = (string)card["id"]!, quality = 4 };

        var matrix = new AuthorizationMatrix(app.Server)
        {
            Callers = [null, admin, bob, ann],
            Values = { ["materialId"] = id, ["assetId"] = (string)card["id"]!, ["sessionId"] = session, ["userId"] = ann.UserId },
            Secrets =
            {
                ["Anns notes"] = [admin, ann], ["Anns opinion"] = [admin, ann], ["anns-key"] = [ann], ["chloroplasts"] = [ann], [ann.Email] = [admin, ann], [bob.Email] = [admin, bob],
                [(string)card["card"]!["front"]!] = [admin, ann],
            },
            Endpoints =
            {
                //                                                             nobody admin bob ann
                ["POST /cto/materials"] =                                    new(401, 201, 201, 201) { Body = () => new StringContent($"Text {Guid.NewGuid()}.", Encoding.UTF8, "text/plain") },
                ["GET /cto/materials"] =                                     new(401, 200, 200, 200),
                ["GET /cto/materials/{materialId}"] =                        new(401, 404, 404, 200),
                ["PATCH /cto/materials/{materialId}"] =                      new(401, 404, 404, 200) { Body = () => new { title = "Anns notes" } },
                ["GET /cto/materials/{materialId}/content"] =                new(401, 404, 404, 200),
                ["GET /cto/materials/{materialId}/chunks"] =                 new(401, 404, 404, 200),
                ["GET /cto/search"] =                                        new(401, 200, 200, 200) { Query = "?q=chloroplasts" },
                ["POST /cto/materials/{materialId}/assets"] =                new(401, 404, 404, 200) { Body = () => new { kind = "SUMMARY" } },
                ["GET /cto/materials/{materialId}/assets"] =                 new(401, 404, 404, 200),
                ["GET /cto/assets/{assetId}"] =                              new(401, 404, 404, 200),
                ["PUT /cto/assets/{assetId}/feedback"] =                     new(401, 404, 404, 200) { Body = () => new { rating = 1, comment = "Anns opinion" } },
                ["GET /cto/feedback"] =                                      new(401, 200, 200, 200),
                ["GET /cto/cards/due"] =                                     new(401, 200, 200, 200),
                ["POST /cto/sessions"] =                                     new(401, 404, 404, 201) { Body = () => new { kind = "READING", materialId = id } },
                ["GET /cto/sessions"] =                                      new(401, 200, 200, 200),
                ["GET /cto/sessions/{sessionId}"] =                          new(401, 404, 404, 200),
                ["POST /cto/sessions/{sessionId}/interactions"] =            new(401, 404, 404, 201) { Body = review },
                ["GET /cto/sessions/{sessionId}/interactions"] =             new(401, 404, 404, 200),
                ["GET /cto/progress"] =                                      new(401, 200, 200, 200),
                ["GET /cto/admin/users"] =                                   new(401, 200, 403, 403),
                ["GET /cto/admin/users/{userId}"] =                          new(401, 200, 403, 403),
                ["GET /cto/admin/materials"] =                               new(401, 200, 403, 403),
                ["GET /cto/admin/feedback"] =                                new(401, 200, 403, 403),
                ["GET /cto/admin/usage"] =                                   new(401, 200, 403, 403),
                ["GET /cto/admin/audit"] =                                   new(401, 200, 403, 403),
                ["POST /cto/sessions/{sessionId}/end"] =                     new(401, 404, 404, 200),
                ["DELETE /cto/assets/{assetId}/feedback"] =                  new(401, 404, 404, 204),
                // An administrator's success would end the sessions of the next caller: AdminTests has it.
                ["PATCH /cto/admin/users/{userId}"] =                        new(401, 400, 403, 403) { Body = () => new { } },
                ["DELETE /cto/materials/{materialId}"] =                     new(401, 404, 404, 204),
            },
        };

        // The audit log names hidden fields, with *** in the place of their values.
        matrix.NeverShown.RemoveAll(n => n != "AQAAAA");
        await matrix.AssertAsync();
    }
}
