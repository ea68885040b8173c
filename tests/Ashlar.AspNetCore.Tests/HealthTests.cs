using System.Net;

namespace Ashlar.AspNetCore.Tests;

public sealed class HealthTests(ShopServer server) : IClassFixture<ShopServer>
{
    [Fact]
    public async Task A_database_that_answers_is_healthy_and_one_without_its_tables_is_not()
    {
        using (var healthy = await server.SendAsync(HttpMethod.Get, "/health"))
        {
            Assert.Equal((HttpStatusCode.OK, "Healthy"), (healthy.StatusCode, await healthy.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }

        await server.Db.ExecuteAsync($"""ALTER TABLE "Shop" RENAME TO "Gone" """, TestContext.Current.CancellationToken);
        using var sick = await server.SendAsync(HttpMethod.Get, "/health");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (sick.StatusCode, await sick.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }
}
