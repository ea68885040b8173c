using System.Net;

namespace Ashlar.Studio.Tests;

/// <summary>What is shown, on each database.</summary>
public class RowsTests
{
    public static TheoryData<string> Databases => [.. StudioProject.Providers];

    private static object[] Filter(string field, string @operator, string? value = null) => [new { field, @operator, value }];

    private static async Task<StudioProject> WithUsersAsync(string provider)
    {
        var project = await StudioProject.StartAsync(provider);
        await project.InsertAsync("User", new { email = "ann@example.com", name = "Ann_Lee", role = "ADMIN", balance = "12.50", score = "0.1", visits = "9007199254740993", born = "2001-02-03T04:05:06.789Z", avatar = "00ff", settings = "{\"theme\":\"dark\"}" });
        await project.InsertAsync("User", new { email = "bob@example.com", name = "Bob", isActive = "false", balance = "9" });
        await project.InsertAsync("User", new { email = "cid@example.com", balance = "100" });
        return project;
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Values_of_every_type_come_back_as_they_were_written(string provider)
    {
        await using var project = await WithUsersAsync(provider);

        Assert.Equal(["ADMIN", "MEMBER", "MEMBER"], await project.ColumnAsync("User", "role"));
        Assert.Equal(["true", "false", "true"], await project.ColumnAsync("User", "isActive"));
        Assert.Equal([12.5m, 9m, 100m], (await project.ColumnAsync("User", "balance")).Select(b => decimal.Parse(b!)));
        Assert.Equal(["0.1", null, null], await project.ColumnAsync("User", "score"));
        Assert.Equal(["9007199254740993", "0", "0"], await project.ColumnAsync("User", "visits"));
        Assert.Equal(["00ff", null, null], await project.ColumnAsync("User", "avatar"));
        Assert.Equal("{\"theme\":\"dark\"}", (await project.ColumnAsync("User", "settings"))[0]!.Replace(" ", "", StringComparison.Ordinal));
        // As the database keeps it, which is not the same on both.
        Assert.Equal(provider == "sqlite" ? "2001-02-03T04:05:06.789+00:00" : "2001-02-03 04:05:06.789", (await project.ColumnAsync("User", "born"))[0]);
        Assert.Equal("admin", await project.ScalarAsync("SELECT CAST(\"role\" AS TEXT) FROM \"users\" WHERE \"name\" = 'Ann_Lee'"));
    }

    /// <summary>Rows of other services are in other databases: nothing leads there.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task The_database_of_a_service_shows_its_own_models_and_relations(string provider)
    {
        await using var project = await StudioProject.StartAsync(provider, """
            /// @service(auth)
            model User {
              id       String    @id
              payments Payment[]
            }

            /// @service(payments)
            model Payment {
              id     String @id
              userId String
              user   User   @relation(fields: [userId], references: [id])
              moves  Move[]
            }

            /// @service(payments)
            model Move {
              id        String  @id
              paymentId String
              payment   Payment @relation(fields: [paymentId], references: [id])
            }

            /// @outbox
            model Message {
              id        String   @id @default(uuid())
              service   String
              kind      String
              payload   Json
              createdAt DateTime @default(now())
              attempts  Int      @default(0)
              error     String?
            }
            """, "payments");
        await project.InsertAsync("Payment", new { id = "p", userId = "u" });
        await project.InsertAsync("Move", new { id = "m", paymentId = "p" });

        var models = (await project.AskAsync("schema", new { })).GetProperty("models").EnumerateArray().ToDictionary(m => m.GetProperty("name").GetString()!);
        Assert.Equal(["Payment", "Move", "Message"], models.Keys);
        Assert.Equal(["moves"], models["Payment"].GetProperty("relations").EnumerateArray().Select(r => r.GetProperty("name").GetString()));
        Assert.Equal(["m"], await project.ColumnAsync("Move", "id", via: new { model = "Payment", relation = "moves", key = new[] { "p" } }));
        Assert.Equal((HttpStatusCode.NotFound, "the schema has no model \"User\""), await project.RefusedAsync("rows", new { model = "User", filters = Array.Empty<object>(), sort = (object?)null, page = 0, via = (object?)null }));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Filters_compare_by_type(string provider)
    {
        await using var project = await WithUsersAsync(provider);

        Assert.Equal(["Ann_Lee"], await project.ColumnAsync("User", "name", Filter("name", "contains", "N_L")));
        Assert.Equal(["Bob"], await project.ColumnAsync("User", "name", Filter("name", "equals", "Bob")));
        Assert.Equal(["Ann_Lee"], await project.ColumnAsync("User", "name", Filter("name", "notEquals", "Bob")));
        Assert.Equal([null], await project.ColumnAsync("User", "name", Filter("name", "isNull")));
        Assert.Equal(["Ann_Lee", "Bob"], await project.ColumnAsync("User", "name", Filter("name", "isNotNull")));
        Assert.Equal(["Ann_Lee", null], await project.ColumnAsync("User", "name", Filter("balance", "greaterThan", "9.5")));
        Assert.Equal(["Bob"], await project.ColumnAsync("User", "name", Filter("balance", "lessThan", "10")));
        Assert.Equal(["Bob"], await project.ColumnAsync("User", "name", Filter("isActive", "equals", "false")));
        Assert.Equal(["Ann_Lee"], await project.ColumnAsync("User", "name", Filter("role", "equals", "ADMIN")));
        Assert.Equal(["Ann_Lee"], await project.ColumnAsync("User", "name", Filter("visits", "equals", "9007199254740993")));
        Assert.Equal(["Ann_Lee"], await project.ColumnAsync("User", "name", Filter("born", "lessThan", "2001-02-03T05:00:00Z")));
        Assert.Equal(["Ann_Lee"], await project.ColumnAsync("User", "name", Filter("avatar", "equals", "00FF")));
        Assert.Equal(["Ann_Lee"], await project.ColumnAsync("User", "name", Filter("settings", "contains", "DARK")));
        Assert.Equal(["Bob"], await project.ColumnAsync("User", "name", (object[])[.. Filter("name", "contains", "o"), .. Filter("balance", "equals", "9")]));
        Assert.Equal([], await project.ColumnAsync("User", "name", Filter("name", "equals", "' OR 1 = 1 --")));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_cannot_be_compared_is_said(string provider)
    {
        await using var project = await WithUsersAsync(provider);
        object Rows(object[] filters, object? sort = null) => new { model = "User", filters, sort, page = 0, via = (object?)null };

        Assert.Equal((HttpStatusCode.BadRequest, "\"User.settings\" cannot be compared with \"Equals\""), await project.RefusedAsync("rows", Rows(Filter("settings", "equals", "{}"))));
        Assert.Equal((HttpStatusCode.BadRequest, "\"User.name\" is compared with nothing: give a value"), await project.RefusedAsync("rows", Rows(Filter("name", "equals"))));
        Assert.Equal((HttpStatusCode.NotFound, "\"User\" has no field \"oops\" to show"), await project.RefusedAsync("rows", Rows(Filter("oops", "equals", "1"))));
        Assert.Equal((HttpStatusCode.BadRequest, "the enum \"Role\" has no value \"admin\""), await project.RefusedAsync("rows", Rows(Filter("role", "equals", "admin"))));
        Assert.Equal((HttpStatusCode.BadRequest, "the database has no order for \"User.settings\""), await project.RefusedAsync("rows", Rows([], new { field = "settings", descending = false })));
        var (status, message) = await project.RefusedAsync("rows", Rows(Filter("visits", "equals", "many")));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("\"many\"", message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Pages_have_fifty_rows_in_an_order_that_holds(string provider)
    {
        await using var project = await StudioProject.StartAsync(provider);
        await project.ExecuteAsync(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120) INSERT INTO \"Tag\" (\"name\") SELECT 'tag ' || (1000 + i) FROM n");

        var first = await project.AskAsync("rows", new { model = "Tag", filters = Array.Empty<object>(), sort = new { field = "name", descending = true }, page = 0, via = (object?)null });
        Assert.Equal((120, 50), (first.GetProperty("total").GetInt32(), first.GetProperty("rows").GetArrayLength()));
        Assert.Equal("tag 1120", first.GetProperty("rows")[0].GetProperty("key")[0].GetString());
        string?[] names = [.. await project.ColumnAsync("Tag", "name"), .. await project.ColumnAsync("Tag", "name", page: 1), .. await project.ColumnAsync("Tag", "name", page: 2)];
        Assert.Equal(Enumerable.Range(1001, 120).Select(i => $"tag {i}"), names);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Relations_lead_to_their_rows(string provider)
    {
        await using var project = await WithUsersAsync(provider);
        await project.InsertAsync("Post", new { id = "a", title = "First", authorId = "1" });
        await project.InsertAsync("Post", new { id = "b", title = "Second", authorId = "2" });
        await project.InsertAsync("Tag", new { name = "red" });
        await project.InsertAsync("Tag", new { name = "blue" });
        await project.ExecuteAsync("INSERT INTO \"_PostToTag\" (\"A\", \"B\") VALUES ('a', 'red'), ('b', 'blue')");

        Assert.Equal(["First"], await project.ColumnAsync("Post", "title", via: new { model = "User", relation = "posts", key = new[] { "1" } }));
        Assert.Equal(["Bob"], await project.ColumnAsync("User", "name", via: new { model = "Post", relation = "author", key = new[] { "b" } }));
        Assert.Equal(["red"], await project.ColumnAsync("Tag", "name", via: new { model = "Post", relation = "tags", key = new[] { "a" } }));
        Assert.Equal(["Second"], await project.ColumnAsync("Post", "title", via: new { model = "Tag", relation = "posts", key = new[] { "blue" } }));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Views_and_rows_without_a_key_that_may_be_shown_are_read_only(string provider)
    {
        await using var project = await WithUsersAsync(provider);
        await project.ExecuteAsync("INSERT INTO \"Visit\" (\"secret\", \"place\") VALUES ('hush', 'Rome')");

        Assert.Equal(["ann@example.com", "bob@example.com", "cid@example.com"], await project.ColumnAsync("ActiveUser", "email"));
        Assert.Equal(["Rome"], await project.ColumnAsync("Visit", "place"));
        foreach (var model in (string[])["ActiveUser", "Visit"])
        {
            var expected = (HttpStatusCode.BadRequest, $"\"{model}\" can only be read: it is a view, or its rows have no key that may be shown");
            Assert.Equal(expected, await project.RefusedAsync("insert", new { model, values = new { } }));
            Assert.Equal(expected, await project.RefusedAsync("update", new { model, key = new[] { "1" }, values = new { email = "x" } }));
            Assert.Equal(expected, await project.RefusedAsync("delete", new { model, keys = new[] { new[] { "1" } } }));
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_value_that_is_too_long_comes_cut_and_says_so(string provider)
    {
        await using var project = await StudioProject.StartAsync(provider);
        await project.InsertAsync("User", new { email = "long@example.com", name = new string('x', 10_001) });

        var answer = await project.AskAsync("rows", new { model = "User", filters = Array.Empty<object>(), sort = (object?)null, page = 0, via = (object?)null });
        var row = answer.GetProperty("rows")[0];
        Assert.Equal((2, 10_000), (row.GetProperty("cut")[0].GetInt32(), row.GetProperty("cells")[2].GetString()!.Length));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task The_check_names_what_the_database_does_not_have(string provider)
    {
        await using var project = await StudioProject.StartAsync(provider);
        Assert.Empty(await project.Server.CheckAsync(CancellationToken.None));

        await project.ExecuteAsync("DROP VIEW \"active_users\"");
        var (name, reason) = Assert.Single(await project.Server.CheckAsync(CancellationToken.None));
        Assert.Equal("ActiveUser", name);
        Assert.Contains("active_users", reason, StringComparison.Ordinal);
    }
}
