using System.Net;
using System.Text.Json.Nodes;
using Apps.Testing;
using Microsoft.Extensions.DependencyInjection;
using UniversalMfe.Data;

namespace UniversalMfe.Tests;

public abstract class AdminTests(MfeFixture app) : MfeTests(app)
{
    private const string Users = "/mfe/admin/users";
    private const string Config = "/mfe/admin/config";

    public sealed class OnSqlite(SharedOnSqlite app) : AdminTests(app), IClassFixture<SharedOnSqlite>;

    public sealed class OnPostgreSql(SharedOnPostgreSql app) : AdminTests(app), IClassFixture<SharedOnPostgreSql>;

    public sealed class Separate(SeparateOnPostgreSql app) : AdminTests(app), IClassFixture<SeparateOnPostgreSql>;

    [Fact]
    public async Task Users_are_found_by_a_part_of_their_name_or_address_in_any_case()
    {
        var (name, _) = (Customer.Name, Customer.Email);

        Assert.Equal([Customer.UserId], Ids(await Server.GetAsync($"{Users}?search={name[..20].ToUpperInvariant()}", Admin)));
        Assert.Equal([Customer.UserId], Ids(await Server.GetAsync($"{Users}?search={Uri.EscapeDataString(Customer.Email)}&role=CUSTOMER", Admin)));
        Assert.Empty(Ids(await Server.GetAsync($"{Users}?search={name}&role=VENDOR", Admin)));
        Assert.Empty(Ids(await Server.GetAsync($"{Users}?search={Uri.EscapeDataString("%")}{name}", Admin)));
    }

    [Fact]
    public async Task Another_role_counts_from_the_next_sign_in()
    {
        await ProblemAsync(HttpStatusCode.Forbidden, HttpMethod.Get, $"{Payments}/queue", Customer);

        var changed = await Server.CallAsync(HttpMethod.Put, $"{Users}/{Customer.UserId}/role", Admin, new { role = "VENDOR" });

        Assert.Equal("VENDOR", (string)changed!["role"]!);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Get, "/mfe/overview", Customer));
        var again = await Server.SignInAsync(Customer);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Get, $"{Payments}/queue", again));
    }

    [Fact]
    public async Task A_deleted_user_is_gone_and_comes_back()
    {
        await Server.CallAsync(HttpMethod.Put, "/mfe/profile", Customer, new { bio = "Hello" });
        var (open, paid) = (await PayAsync(1), await PayAsync(2));
        await MoveAsync(paid, "initiate", "process", "complete");

        await Server.CallAsync(HttpMethod.Delete, $"{Users}/{Customer.UserId}", Admin);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Get, "/mfe/overview", Customer));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Post, "/mfe/auth/refresh", caller: null, new { refreshToken = Customer.RefreshToken }));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Post, "/mfe/auth/sign-in", caller: null, new { email = Customer.Email, password = Caller.Password }));
        Assert.Empty(Ids(await Server.GetAsync($"{Users}?search={Customer.Name}", Admin)));
        Assert.Equal([Customer.UserId], Ids(await Server.GetAsync($"{Users}?search={Customer.Name}&deleted=Only", Admin)));
        Assert.NotNull((await Server.GetAsync($"{Users}/{Customer.UserId}", Admin))["deletedAt"]);
        Assert.Equal("cancelled", (string)(await Server.GetAsync($"{Payments}/{open}", Admin))["status"]!);
        Assert.Equal("completed", (string)(await Server.GetAsync($"{Payments}/{paid}", Admin))["status"]!);

        var restored = await Server.CallAsync(HttpMethod.Post, $"{Users}/{Customer.UserId}/restore", Admin);

        Assert.Null(restored!["deletedAt"]);
        var again = await Server.SignInAsync(Customer);
        Assert.Equal("Hello", (string)(await Server.GetAsync("/mfe/overview", again))["profile"]!["bio"]!);
        await ProblemAsync(HttpStatusCode.NotFound, HttpMethod.Post, $"{Users}/{Customer.UserId}/restore", Admin);
    }

    [Fact]
    public async Task The_address_of_a_deleted_user_is_free_and_then_the_user_cannot_come_back()
    {
        await Server.CallAsync(HttpMethod.Delete, $"{Users}/{Customer.UserId}", Admin);
        var next = await Server.AddCallerAsync(Customer.Name, "CUSTOMER");

        Assert.NotEqual(Customer.UserId, next.UserId);
        await ProblemAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"{Users}/{Customer.UserId}/restore", Admin);
    }

    [Fact]
    public async Task Administrators_do_not_lock_themselves_out()
    {
        await ProblemAsync(HttpStatusCode.Conflict, HttpMethod.Delete, $"{Users}/{Admin.UserId}", Admin);
        await ProblemAsync(HttpStatusCode.Conflict, HttpMethod.Put, $"{Users}/{Admin.UserId}/role", Admin, new { role = "CUSTOMER" });
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(HttpMethod.Get, Users, Admin));
    }

    /// <summary>§6.1: batch create, skipping duplicates.</summary>
    [Fact]
    public async Task An_import_skips_whoever_is_there()
    {
        var run = Guid.NewGuid().ToString("n");
        var lines = new[]
        {
            new { email = $"new-{run}@x.test", name = "New", role = "CUSTOMER" },
            new { email = $"NEW-{run}@x.test", name = "Twice", role = "CUSTOMER" },
            new { email = Customer.Email.ToUpperInvariant(), name = "There", role = "ADMIN" },
        };

        var result = await Server.PostAsync($"{Users}/import", Admin, new { users = lines });

        Assert.Equal((1, 2), ((int)result["added"]!, (int)result["skipped"]!));
        Assert.Equal("CUSTOMER", (string)(await Server.GetAsync($"{Users}/{Customer.UserId}", Admin))["role"]!);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(HttpMethod.Post, "/mfe/auth/sign-in", caller: null, new { email = $"new-{run}@x.test", password = Caller.Password }));
    }

    [Fact]
    public async Task Configuration_is_set_read_and_removed()
    {
        var key = $"limits.{Guid.NewGuid():n}";

        await Server.CallAsync(HttpMethod.Put, $"{Config}/{key}", Admin, new { value = new { daily = 5 }, description = "Per day" });
        await Server.CallAsync(HttpMethod.Put, $"{Config}/{key}", Admin, new { value = 7 });

        var found = await Server.GetAsync($"{Config}/{key}", Admin);
        Assert.Equal((7, Admin.UserId), ((int)found["value"]!, (string)found["updatedBy"]!));
        Assert.Contains(key, (await Server.GetAsync(Config, Admin)).AsArray().Select(c => (string)c!["key"]!));
        await Server.CallAsync(HttpMethod.Delete, $"{Config}/{key}", Admin);
        await ProblemAsync(HttpStatusCode.NotFound, HttpMethod.Get, $"{Config}/{key}", Admin);
        await ProblemAsync(HttpStatusCode.BadRequest, HttpMethod.Put, $"{Config}/{Uri.EscapeDataString("No Good")}", Admin, new { value = 1 });
    }

    /// <summary>§7: the view, or what is composed in its place.</summary>
    [Fact]
    public async Task The_report_adds_up_what_each_user_pays()
    {
        await PayAsync(10);
        await PayAsync(5.01m);

        var report = (await Server.GetAsync("/mfe/admin/reports/payments?role=CUSTOMER", Admin)).AsArray();

        var line = Assert.Single(report, l => (string)l!["userId"]! == Customer.UserId)!;
        Assert.Equal((Customer.Email, 2, 15.01m, 7.5m), ((string)line["email"]!, (int)line["totalPayments"]!, (decimal)line["totalAmount"]!, decimal.Round((decimal)line["averageAmount"]!, 1)));
        Assert.DoesNotContain(report, l => (string)l!["userId"]! == Vendor.UserId);
        var vendor = Assert.Single((await Server.GetAsync("/mfe/admin/reports/payments?role=VENDOR", Admin)).AsArray(), l => (string)l!["userId"]! == Vendor.UserId)!;
        Assert.Equal(0, (int)vendor["totalPayments"]!);
        Assert.Null(vendor["totalAmount"]);
    }

    /// <summary>§11.2: every write of every service lands in the log, with who, from where, with what, and how it was before.</summary>
    [Fact]
    public async Task Every_write_of_every_service_is_in_the_audit_log()
    {
        var id = await PayAsync(3);
        await MoveAsync(id, "initiate");
        await Server.CallAsync(HttpMethod.Put, "/mfe/profile", Customer, new { bio = "Hello" }, ("User-Agent", "a phone"));
        var key = $"audited.{Guid.NewGuid():n}";
        await Server.CallAsync(HttpMethod.Put, $"{Config}/{key}", Admin, new { value = 1 });
        await Server.CallAsync(HttpMethod.Put, $"{Users}/{Vendor.UserId}/role", Admin, new { role = "CUSTOMER" });

        await SettleAsync();
        var payment = (await AuditAsync($"?resourceType=Payment&resourceId={id}")).Reverse().ToList();
        Assert.Equal(["create", "update"], payment.Select(l => (string)l["action"]!));
        Assert.All(payment, l => Assert.Equal((Customer.UserId, "127.0.0.1"), ((string)l["userId"]!, (string)l["ipAddress"]!)));
        Assert.Equal(
            ("pending", "initiated"),
            ((string)payment[1]["details"]!["before"]!["status"]!, (string)payment[1]["details"]!["after"]!["status"]!));
        Assert.Contains(await AuditAsync($"?resourceType=UserProfile&userId={Customer.UserId}"), l => (string?)l["userAgent"] == "a phone");
        Assert.Equal(Admin.UserId, (string)Assert.Single(await AuditAsync($"?resourceType=SystemConfig&resourceId={key}"))["userId"]!);
        var role = Assert.Single(await AuditAsync($"?resourceType=User&resourceId={Vendor.UserId}&action=update"));
        Assert.Equal("***", (string)role["details"]!["after"]!["passwordHash"]!);
    }

    /// <summary>In the separate layout the records travel; this waits until they are there.</summary>
    private async Task SettleAsync()
    {
        var db = Server.Services.GetRequiredService<MfeDb>();
        do
        {
            await db.RelayAsync(CancellationToken);
        }
        while (await db.Auth.OutboxMessages.CountAsync(CancellationToken) + await db.Payments.OutboxMessages.CountAsync(CancellationToken)
            + await db.Profile.OutboxMessages.CountAsync(CancellationToken) > 0);
    }

    private async Task<IReadOnlyList<JsonNode>> AuditAsync(string query) =>
        [.. (await Server.GetAsync($"/mfe/admin/audit-log{query}", Admin))["items"]!.AsArray().Select(l => l!)];

    private static IEnumerable<string> Ids(JsonNode page) => page["items"]!.AsArray().Select(u => (string)u!["id"]!);
}
