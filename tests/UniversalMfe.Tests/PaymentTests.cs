using System.Net;
using System.Text.Json.Nodes;

namespace UniversalMfe.Tests;

public abstract class PaymentTests(MfeFixture app) : MfeTests(app)
{
    public sealed class OnSqlite(SharedOnSqlite app) : PaymentTests(app), IClassFixture<SharedOnSqlite>;

    public sealed class OnPostgreSql(SharedOnPostgreSql app) : PaymentTests(app), IClassFixture<SharedOnPostgreSql>;

    public sealed class Separate(SeparateOnPostgreSql app) : PaymentTests(app), IClassFixture<SeparateOnPostgreSql>;

    [Fact]
    public async Task A_payment_goes_its_way_and_each_step_is_a_transaction()
    {
        var id = await PayAsync(12.34m);
        await MoveAsync(id, "initiate", "process", "fail", "retry", "process", "complete");

        var payment = await Server.GetAsync($"{Payments}/{id}", Customer);
        Assert.Equal(("completed", 12.34m, "USD", "payment"), ((string)payment["status"]!, (decimal)payment["amount"]!, (string)payment["currency"]!, (string)payment["type"]!));
        Assert.Empty(payment["moves"]!.AsArray());
        Assert.Equal(
            [
                ("create", "pending", 0m), ("initiate", "initiated", 0m), ("process", "processing", 0m), ("fail", "failed", 0m),
                ("retry", "initiated", 0m), ("process", "processing", 0m), ("complete", "completed", 12.34m),
            ],
            payment["transactions"]!.AsArray().Select(t => ((string)t!["type"]!, (string)t["status"]!, (decimal)t["amount"]!)));
    }

    [Theory]
    [InlineData("complete")]
    [InlineData("process")]
    [InlineData("fail")]
    [InlineData("retry")]
    public async Task A_move_that_its_state_does_not_have_is_refused_and_changes_nothing(string move)
    {
        var id = await PayAsync(1);

        var problem = await ProblemAsync(HttpStatusCode.Conflict, HttpMethod.Post, $"{Payments}/{id}/{move}", Admin);

        Assert.Equal($"The payment is pending: it cannot be moved by \"{move}\". What can be done: initiate, cancel.", (string)problem["detail"]!);
        var payment = await Server.GetAsync($"{Payments}/{id}", Customer);
        Assert.Equal("pending", (string)payment["status"]!);
        Assert.Single(payment["transactions"]!.AsArray());
    }

    [Fact]
    public async Task The_same_request_with_the_same_key_makes_one_payment()
    {
        (string, string) key = ("Idempotency-Key", "order-7");
        var body = new { amount = 5.00m, currency = "EUR", description = "Tea" };
        using var first = await Server.SendAsync(HttpMethod.Post, Payments, Customer, body, key);
        using var second = await Server.SendAsync(HttpMethod.Post, Payments, Customer, body, key);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal(["true"], second.Headers.GetValues("Idempotency-Replayed"));
        var (made, again) = (JsonNode.Parse(await first.Content.ReadAsStringAsync(CancellationToken))!, JsonNode.Parse(await second.Content.ReadAsStringAsync(CancellationToken))!);
        Assert.Equal((string)made["id"]!, (string)again["id"]!);
        Assert.Single((await Server.GetAsync(Payments, Customer))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_key_stands_for_one_request_of_one_user()
    {
        (string, string) key = ("Idempotency-Key", "order-7");
        await Server.CallAsync(HttpMethod.Post, Payments, Customer, new { amount = 5 }, key);

        await ProblemAsync(HttpStatusCode.UnprocessableEntity, HttpMethod.Post, Payments, Customer, new { amount = 6 }, key);
        Assert.Equal(HttpStatusCode.Created, await StatusAsync(HttpMethod.Post, Payments, Vendor, new { amount = 6 }, key));
    }

    [Fact]
    public async Task Twenty_of_the_same_request_at_once_make_one_payment()
    {
        (string, string) key = ("Idempotency-Key", "all-at-once");
        var made = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
            (string)(await Server.CallAsync(HttpMethod.Post, Payments, Customer, new { amount = 9.99m }, key))!["id"]!));

        Assert.Single(made.Distinct());
        Assert.Single((await Server.GetAsync(Payments, Customer))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("""{ "amount": 0 }""", "amount")]
    [InlineData("""{ "amount": -1 }""", "amount")]
    [InlineData("""{ "amount": 1.005 }""", "amount")]
    [InlineData("""{ "amount": 100000000 }""", "amount")]
    [InlineData("""{ "amount": 1.5, "currency": "JPY" }""", "amount")]
    [InlineData("""{ "amount": 1, "currency": "DEM" }""", "currency")]
    [InlineData("""{ "amount": 1, "currency": "usd" }""", "currency")]
    [InlineData("""{ "amount": 1, "metadata": [1] }""", "metadata")]
    [InlineData("""{ "currency": "EUR" }""", "amount")]
    public async Task What_cannot_be_paid_is_refused_with_its_field(string body, string field)
    {
        var problem = await ProblemAsync(HttpStatusCode.BadRequest, HttpMethod.Post, Payments, Customer, JsonNode.Parse(body), ("Idempotency-Key", "k"));

        Assert.Contains(field, problem["errors"]!.AsObject().Select(e => e.Key));
        Assert.Empty((await Server.GetAsync(Payments, Customer))["items"]!.AsArray());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("two words")]
    public async Task A_payment_needs_a_key(string? key)
    {
        var headers = key is null ? Array.Empty<(string, string)>() : [("Idempotency-Key", key)];
        var problem = await ProblemAsync(HttpStatusCode.BadRequest, HttpMethod.Post, Payments, Customer, new { amount = 1 }, headers);

        Assert.Equal(["idempotencyKey"], problem["errors"]!.AsObject().Select(e => e.Key));
    }

    [Fact]
    public async Task Amounts_are_exact()
    {
        foreach (var amount in (decimal[])[0.10m, 0.20m, 99_999_999.99m])
        {
            await MoveAsync(await PayAsync(amount), "initiate", "process", "complete");
        }

        await MoveAsync(await PayAsync(7), "initiate", "process");
        await MoveAsync(await PayAsync(100, "JPY"), "initiate", "process", "complete");
        var totals = (await Server.GetAsync($"{Payments}/totals", Customer)).AsArray();
        Assert.Equal(
            [("JPY", 1L, 100m, 100m), ("USD", 3L, 100_000_000.29m, 100_000_000.29m)],
            totals.Select(t => ((string)t!["currency"]!, (long)t["payments"]!, (decimal)t["total"]!, (decimal)t["transactions"]!)));
    }

    [Fact]
    public async Task Lists_are_read_in_pages_that_new_payments_do_not_shift()
    {
        var made = new List<string>();
        foreach (var amount in Enumerable.Range(1, 5))
        {
            made.Add(await PayAsync(amount));
        }

        made.Reverse();
        var first = await Server.GetAsync($"{Payments}?take=2", Customer);
        await PayAsync(6);
        var second = await Server.GetAsync($"{Payments}?take=2&after={(string)first["next"]!}", Customer);
        var third = await Server.GetAsync($"{Payments}?take=2&after={(string)second["next"]!}", Customer);

        Assert.Equal(made, ((JsonNode[])[first, second, third]).SelectMany(p => p["items"]!.AsArray()).Select(p => (string)p!["id"]!));
        Assert.Null(third["next"]);
    }

    [Fact]
    public async Task Lists_are_filtered_by_state()
    {
        var (waiting, initiated) = (await PayAsync(1), await PayAsync(2));
        await MoveAsync(initiated, "initiate");

        Assert.Equal(initiated, (string)Assert.Single((await Server.GetAsync($"{Payments}?status=initiated", Customer))["items"]!.AsArray())!["id"]!);
        Assert.Equal(waiting, (string)Assert.Single((await Server.GetAsync($"{Payments}?status=pending", Customer))["items"]!.AsArray())!["id"]!);
    }

    [Fact]
    public async Task A_cursor_that_is_none_is_the_callers_mistake() =>
        await ProblemAsync(HttpStatusCode.BadRequest, HttpMethod.Get, $"{Payments}?after=nonsense", Customer);

    /// <summary>Fifty clients make payments and move them as they like, also the same ones; whatever wins, no cent is made or lost.</summary>
    [Fact]
    public async Task Totals_equal_the_sum_of_transactions_under_fifty_clients()
    {
        var shared = new List<string>();
        foreach (var amount in Enumerable.Range(1, 5))
        {
            shared.Add(await PayAsync(amount));
        }

        await Task.WhenAll(Enumerable.Range(0, 50).Select(async number =>
        {
            var random = new Random(number);
            var own = await PayAsync(number + 0.01m);
            foreach (var id in shared.Append(own))
            {
                foreach (var move in (string[])["initiate", "process", random.Next(3) == 0 ? "cancel" : "complete"])
                {
                    using var _ = await Server.SendAsync(HttpMethod.Post, $"{Payments}/{id}/{move}", Admin);
                }
            }
        }));

        var total = Assert.Single((await Server.GetAsync($"{Payments}/totals", Customer)).AsArray())!;
        Assert.Equal((decimal)total["total"]!, (decimal)total["transactions"]!);
        foreach (var id in shared)
        {
            var payment = await Server.GetAsync($"{Payments}/{id}", Customer);
            var moves = payment["transactions"]!.AsArray().Select(t => (string)t!["type"]!).ToList();
            Assert.Equal(moves.Distinct(), moves);
            Assert.Equal((string)payment["status"]! == "completed" ? (decimal)payment["amount"]! : 0, payment["transactions"]!.AsArray().Sum(t => (decimal)t!["amount"]!));
        }
    }
}
