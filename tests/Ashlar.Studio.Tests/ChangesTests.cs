using System.Net;

namespace Ashlar.Studio.Tests;

/// <summary>What is written, on each database.</summary>
public class ChangesTests
{
    public static TheoryData<string> Databases => [.. StudioProject.Providers];

    private static Task<System.Text.Json.JsonElement> SetAsync(StudioProject project, string model, string[] key, object values) => project.AskAsync("update", new { model, key, values });

    [Theory, MemberData(nameof(Databases))]
    public async Task A_new_row_gets_what_the_client_would_give_it(string provider)
    {
        await using var project = await StudioProject.StartAsync(provider);
        await project.InsertAsync("User", new { email = "ann@example.com" });
        await project.InsertAsync("Post", new { title = "First", authorId = "1" });

        Assert.Matches("^c[0-9a-z]{24}$", Assert.Single(await project.ColumnAsync("Post", "id")));
        Assert.Equal(["1"], await project.ColumnAsync("Post", "version"));
        Assert.StartsWith($"{DateTime.UtcNow.Year}-", Assert.Single(await project.ColumnAsync("User", "updatedAt")), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_cell_is_written_with_the_times_and_versions_that_go_with_it(string provider)
    {
        await using var project = await StudioProject.StartAsync(provider);
        await project.InsertAsync("User", new { email = "ann@example.com", name = "Ann" });
        await project.InsertAsync("Post", new { id = "a", title = "First", authorId = "1" });
        await project.ExecuteAsync("UPDATE \"users\" SET \"updatedAt\" = '2001-01-01T00:00:00.000+00:00'");

        await SetAsync(project, "User", ["1"], new { name = (string?)null });
        await SetAsync(project, "Post", ["a"], new { title = "It's \"quoted\"; DROP TABLE \"Post\"" });

        Assert.Equal([null], await project.ColumnAsync("User", "name"));
        Assert.DoesNotContain("2001", Assert.Single(await project.ColumnAsync("User", "updatedAt")), StringComparison.Ordinal);
        Assert.Equal(["It's \"quoted\"; DROP TABLE \"Post\""], await project.ColumnAsync("Post", "title"));
        Assert.Equal(["2"], await project.ColumnAsync("Post", "version"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task A_row_with_a_key_of_two_fields_is_found_by_both(string provider)
    {
        await using var project = await StudioProject.StartAsync(provider);
        await project.InsertAsync("User", new { email = "ann@example.com" });
        await project.InsertAsync("Membership", new { userId = "1", group = "a" });
        await project.InsertAsync("Membership", new { userId = "1", group = "b" });

        await SetAsync(project, "Membership", ["1", "b"], new { group = "c" });

        Assert.Equal(["a", "c"], await project.ColumnAsync("Membership", "group"));
        Assert.Equal(
            (HttpStatusCode.BadRequest, "the key of \"Membership\": expected 2 values, but got 1"),
            await project.RefusedAsync("delete", new { model = "Membership", keys = new[] { new[] { "1" } } }));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Rows_are_deleted_together_or_not_at_all(string provider)
    {
        await using var project = await StudioProject.StartAsync(provider);
        await project.InsertAsync("User", new { email = "ann@example.com" });
        await project.InsertAsync("User", new { email = "bob@example.com" });
        await project.InsertAsync("Post", new { title = "First", authorId = "2" });

        var (status, message) = await project.RefusedAsync("delete", new { model = "User", keys = new[] { new[] { "1" }, ["2"] } });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("foreign key", message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["1", "2"], await project.ColumnAsync("User", "id"));

        var answer = await project.AskAsync("delete", new { model = "User", keys = new[] { new[] { "1" }, ["99"] } });
        Assert.Equal(1, answer.GetProperty("changed").GetInt32());
        Assert.Equal(["2"], await project.ColumnAsync("User", "id"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task What_the_database_refuses_is_said_and_nothing_is_written(string provider)
    {
        await using var project = await StudioProject.StartAsync(provider);
        await project.InsertAsync("User", new { email = "ann@example.com" });

        var (status, message) = await project.RefusedAsync("insert", new { model = "User", values = new { email = "ann@example.com" } });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("unique", message, StringComparison.OrdinalIgnoreCase);
        (status, message) = await project.RefusedAsync("insert", new { model = "User", values = new { name = "Bob" } });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("email", message, StringComparison.Ordinal);
        foreach (var values in new object[] { new { balance = "much" }, new { born = "some day" }, new { avatar = "xyz" }, new { isActive = "perhaps" }, new { settings = "{" }, new { visits = "99999999999999999999" }, new { role = "BOSS" } })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await project.RefusedAsync("update", new { model = "User", key = new[] { "1" }, values })).Status);
        }

        Assert.Equal((HttpStatusCode.Conflict, "the row of \"User\" is no longer there"), await project.RefusedAsync("update", new { model = "User", key = new[] { "7" }, values = new { name = "x" } }));
        Assert.Equal("1", await project.ScalarAsync("SELECT COUNT(*) FROM \"users\""));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Hidden_and_encrypted_values_never_leave_the_server(string provider)
    {
        await using var project = await StudioProject.StartAsync(provider);
        await project.InsertAsync("User", new { email = "ann@example.com", passwordHash = "other-hash" });
        await project.ExecuteAsync("UPDATE \"users\" SET \"taxId\" = 'tax-4711'");

        var rows = (await project.AskAsync("rows", new { model = "User", filters = Array.Empty<object>(), sort = (object?)null, page = 0, via = (object?)null })).GetRawText();
        Assert.DoesNotContain("hash", rows, StringComparison.Ordinal);
        Assert.DoesNotContain("4711", rows, StringComparison.Ordinal);
        foreach (var field in (string[])["passwordHash", "taxId"])
        {
            var filter = new { model = "User", filters = new[] { new { field, @operator = "contains", value = "a" } }, sort = (object?)null, page = 0, via = (object?)null };
            var sort = new { model = "User", filters = Array.Empty<object>(), sort = new { field, descending = false }, page = 0, via = (object?)null };
            Assert.Equal(HttpStatusCode.BadRequest, (await project.RefusedAsync("rows", filter)).Status);
            Assert.Equal(HttpStatusCode.BadRequest, (await project.RefusedAsync("rows", sort)).Status);
        }

        // Only the client can encrypt; what is hidden may still be set.
        Assert.Equal((HttpStatusCode.BadRequest, "\"User.taxId\" cannot be written here"), await project.RefusedAsync("update", new { model = "User", key = new[] { "1" }, values = new { taxId = "1" } }));
        await SetAsync(project, "User", ["1"], new { passwordHash = "new" });
        Assert.Equal("new", await project.ScalarAsync("SELECT \"passwordHash\" FROM \"users\""));
    }

    [Fact]
    public async Task A_text_longer_than_its_column_is_refused_and_not_cut()
    {
        await using var project = await StudioProject.StartAsync("postgresql", """
            model Item {
              id     Int       @id
              code   String    @db.Char(3)
              name   String    @db.VarChar(5)
              flags  String    @db.Bit(3)
              at     DateTime? @db.Timestamptz(6)
              tags   String[]
            }
            """);
        await project.InsertAsync("Item", new { id = "1", code = "abc", name = "short", flags = "101", at = "2026-11-21T09:30:00+02:00", tags = "{one,\"two words\"}" });

        Assert.Equal(["abc"], await project.ColumnAsync("Item", "code"));
        Assert.Equal(["2026-11-21 07:30:00+00"], await project.ColumnAsync("Item", "at"));
        Assert.Equal(["{one,\"two words\"}"], await project.ColumnAsync("Item", "tags"));
        foreach (var values in new object[] { new { code = "abcd" }, new { name = "longer" }, new { flags = "1010" } })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await project.RefusedAsync("update", new { model = "Item", key = new[] { "1" }, values })).Status);
        }
    }
}
