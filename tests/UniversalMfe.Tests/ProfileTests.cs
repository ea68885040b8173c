using System.Net;
using System.Text.Json.Nodes;

namespace UniversalMfe.Tests;

public abstract class ProfileTests(MfeFixture app) : MfeTests(app)
{
    private const string Profile = "/mfe/profile";

    public sealed class OnSqlite(SharedOnSqlite app) : ProfileTests(app), IClassFixture<SharedOnSqlite>;

    public sealed class OnPostgreSql(SharedOnPostgreSql app) : ProfileTests(app), IClassFixture<SharedOnPostgreSql>;

    public sealed class Separate(SeparateOnPostgreSql app) : ProfileTests(app), IClassFixture<SeparateOnPostgreSql>;

    [Fact]
    public async Task A_profile_is_made_and_replaced()
    {
        await ProblemAsync(HttpStatusCode.NotFound, HttpMethod.Get, Profile, Customer);

        await Server.CallAsync(HttpMethod.Put, Profile, Customer, new { bio = "Hello", phone = "+1 555", preferences = new { theme = "dark", size = 3 } });
        var made = await Server.GetAsync(Profile, Customer);
        Assert.Equal(("Hello", "+1 555", "dark", 3), ((string)made["bio"]!, (string)made["phone"]!, (string)made["preferences"]!["theme"]!, (int)made["preferences"]!["size"]!));

        await Server.CallAsync(HttpMethod.Put, Profile, Customer, new { bio = "Bye" });
        var replaced = await Server.GetAsync(Profile, Customer);
        Assert.Equal("Bye", (string)replaced["bio"]!);
        Assert.Null(replaced["phone"]);
        Assert.Null(replaced["preferences"]);
    }

    [Fact]
    public async Task Ten_at_once_make_one_profile()
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(n => Server.CallAsync(HttpMethod.Put, Profile, Customer, new { bio = $"Bio {n}" })));

        Assert.StartsWith("Bio ", (string)(await Server.GetAsync(Profile, Customer))["bio"]!);
    }

    [Theory]
    [InlineData("""{ "avatarUrl": "not a url" }""", "avatarUrl")]
    [InlineData("""{ "preferences": "dark" }""", "preferences")]
    [InlineData("""{ "phone": "01234567890123456789012345678901234567890123" }""", "phone")]
    public async Task What_cannot_be_kept_is_refused_with_its_field(string body, string field)
    {
        var problem = await ProblemAsync(HttpStatusCode.BadRequest, HttpMethod.Put, Profile, Customer, JsonNode.Parse(body));

        Assert.Equal([field], problem["errors"]!.AsObject().Select(e => e.Key), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>§5.2: a user with the profile and the ten latest payments, whichever databases they are in.</summary>
    [Fact]
    public async Task The_overview_has_the_profile_and_the_ten_latest_payments()
    {
        await Server.CallAsync(HttpMethod.Put, Profile, Customer, new { bio = "Hello" });
        var made = new List<string>();
        foreach (var amount in Enumerable.Range(1, 12))
        {
            made.Add(await PayAsync(amount));
        }

        var overview = await Server.GetAsync("/mfe/overview", Customer);

        Assert.Equal((Customer.UserId, Customer.Email, "Hello"), ((string)overview["id"]!, (string)overview["email"]!, (string)overview["profile"]!["bio"]!));
        Assert.Equal(made.AsEnumerable().Reverse().Take(10), overview["payments"]!.AsArray().Select(p => (string)p!["id"]!));
        Assert.DoesNotContain("hash", overview.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_overview_without_anything_is_empty()
    {
        var overview = await Server.GetAsync("/mfe/overview", Vendor);

        Assert.Null(overview["profile"]);
        Assert.Empty(overview["payments"]!.AsArray());
    }
}
