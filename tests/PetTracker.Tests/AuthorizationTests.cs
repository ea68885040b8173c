using Apps.Testing;

namespace PetTracker.Tests;

/// <summary>Whom each endpoint answers, and that nobody sees or changes what is somebody else's.</summary>
public abstract class AuthorizationTests(AppFixture<PetTrackerApp> app)
{
    public sealed class Sqlite(OnSqlite<PetTrackerApp> app) : AuthorizationTests(app), IClassFixture<OnSqlite<PetTrackerApp>>;

    public sealed class PostgreSql(OnPostgreSql<PetTrackerApp> app) : AuthorizationTests(app), IClassFixture<OnPostgreSql<PetTrackerApp>>;

    [Fact]
    public async Task Every_endpoint_keeps_to_the_table()
    {
        var (ann, bob) = (await app.Server.AddCallerAsync("ann", "USER"), await app.Server.AddCallerAsync("bob", "USER"));
        var pet = await app.Server.PostAsync("/pettracker/pets", ann, new { name = "Rex", type = "Dog" });
        await app.Server.PostAsync($"/pettracker/pets/{pet["id"]}/logs", ann, new { action = "Walked" });
        var matrix = new AuthorizationMatrix(app.Server)
        {
            Callers = [null, bob, ann],
            Values = { ["petId"] = (string)pet["id"]! },
            Secrets = { ["Rex"] = [ann], ["Walked"] = [ann], [ann.UserId] = [ann], [bob.UserId] = [bob] },
            Endpoints =
            {
                //                                        nobody bob  ann
                ["GET /pettracker/pets"] =                new(401, 200, 200),
                ["POST /pettracker/pets"] =               new(401, 201, 201) { Body = () => new { name = "Tom", type = "Cat" } },
                ["GET /pettracker/pets/{petId}"] =        new(401, 404, 200),
                ["GET /pettracker/pets/{petId}/logs"] =   new(401, 404, 200),
                ["POST /pettracker/pets/{petId}/logs"] =  new(401, 404, 201) { Body = () => new { action = "Fed" } },
            },
        };

        await matrix.AssertAsync();

        Assert.Equal(2, (await app.Server.GetAsync($"/pettracker/pets/{pet["id"]}/logs", ann)).AsArray().Count);
    }
}
