using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Ashlar.AspNetCore.Tests;

public sealed class ProblemTests(ShopServer server) : IClassFixture<ShopServer>
{
    [Fact]
    public async Task A_second_row_with_the_same_key_is_a_conflict_that_names_the_field()
    {
        await AddAsync("twice@x.test");

        var problem = await AssertProblemAsync(HttpStatusCode.Conflict, HttpMethod.Post, "/shops", new { name = "B", email = "twice@x.test" });

        Assert.Equal("""{"email":["is taken"]}""", problem["errors"]!.ToJsonString());
        Assert.DoesNotContain("twice@x.test", problem.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        var problem = await AssertProblemAsync(HttpStatusCode.NotFound, HttpMethod.Get, "/shops/999999");

        Assert.DoesNotContain("Shop", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reference_to_nothing_is_a_conflict_that_names_the_field()
    {
        var problem = await AssertProblemAsync(HttpStatusCode.Conflict, HttpMethod.Post, "/items", new { shopId = 999_999, price = 1 });

        Assert.Equal(["shopId"], problem["errors"]!.AsObject().Select(e => e.Key));
    }

    [Fact]
    public async Task A_check_of_the_database_refuses_values() =>
        await AssertProblemAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "/shops", new { name = "bad", email = "bad@x.test" });

    [Fact]
    public async Task Annotations_of_the_schema_are_tested_before_the_endpoint_runs()
    {
        var shop = await AssertProblemAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "/shops", new { name = new string('x', 21), email = "no address" });
        var item = await AssertProblemAsync(HttpStatusCode.BadRequest, HttpMethod.Post, "/items", new { shopId = 1, price = 1001 });

        Assert.Equal(["email", "name"], shop["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal));
        Assert.Equal(["price"], item["errors"]!.AsObject().Select(e => e.Key));
    }

    [Theory]
    [InlineData("pool")]
    [InlineData("busy")]
    [InlineData("statement")]
    [InlineData("connect")]
    [InlineData("lost")]
    [InlineData("readonly")]
    public async Task A_database_that_cannot_answer_now_is_asked_again_later(string error)
    {
        using var response = await server.SendAsync(HttpMethod.Get, $"/errors/{error}");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), response.Headers.RetryAfter?.Delta);
        Assert.DoesNotContain("SELECT", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("range", HttpStatusCode.BadRequest, null)]
    [InlineData("required", HttpStatusCode.BadRequest, "postCode")]
    [InlineData("unique", HttpStatusCode.Conflict, "ownerId,name")]
    [InlineData("database", HttpStatusCode.InternalServerError, null)]
    [InlineData("schema", HttpStatusCode.InternalServerError, null)]
    [InlineData("own", HttpStatusCode.InternalServerError, null)]
    public async Task Every_error_is_told_without_what_is_behind_it(string error, HttpStatusCode expected, string? fields)
    {
        var problem = await AssertProblemAsync(expected, HttpMethod.Get, $"/errors/{error}");

        Assert.DoesNotContain("SELECT", problem.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(fields, problem["errors"] is { } named ? string.Join(',', named.AsObject().Select(e => e.Key)) : null);
    }

    [Fact]
    public async Task The_audit_log_knows_who_sent_the_request()
    {
        var shop = await AddAsync("audit@x.test");
        using var response = await server.SendAsync(HttpMethod.Post, "/items", new { shopId = (int)shop["id"]!, price = 5 }, userAgent: $"browser/{new string('9', 600)}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);

        var entry = (await server.Db.AuditEntries.ToListAsync(TestContext.Current.CancellationToken))[^1];
        Assert.Equal(("ann", "create", "Item", 500), (entry.Actor, entry.Action, entry.Model, entry.UserAgent?.Length));
        Assert.Contains("127.0.0.1", entry.IpAddress, StringComparison.Ordinal);
        Assert.Equal(new DateTime(2026, 11, 21, 5, 24, 34, DateTimeKind.Utc), entry.At);
    }

    private async Task<JsonNode> AddAsync(string email)
    {
        using var response = await server.SendAsync(HttpMethod.Post, "/shops", new { name = "A", email });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!;
    }

    private async Task<JsonNode> AssertProblemAsync(HttpStatusCode expected, HttpMethod method, string path, object? body = null)
    {
        using var response = await server.SendAsync(method, path, body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(expected == response.StatusCode, $"{method} {path}: {(int)response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonNode.Parse(text)!;
    }
}
