using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Apps.Testing;

namespace Accounts.Tests;

public abstract class SignInTests(DatabaseKind kind) : AccountTests(kind)
{
    public sealed class Sqlite() : SignInTests(DatabaseKind.Sqlite);

    public sealed class PostgreSql() : SignInTests(DatabaseKind.PostgreSql);

    [Fact]
    public async Task A_wrong_password_is_answered_like_an_unknown_address()
    {
        await Server.AddCallerAsync("bob", "READER");

        Assert.Equal(
            await AnswerAsync("/sign-in", new { email = "nobody@diary.test", password = Caller.Password }),
            await AnswerAsync("/sign-in", new { email = "bob@diary.test", password = "a wrong password" }));
    }

    [Fact]
    public async Task Roles_open_what_they_may_and_nothing_else()
    {
        var (reader, editor) = (await Server.AddCallerAsync("ann", "READER"), await Server.AddCallerAsync("eve", "EDITOR"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (await StatusAsync("/diary/pages", reader), await StatusAsync("/diary/drafts", reader)));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await StatusAsync("/diary/pages", editor), await StatusAsync("/diary/drafts", editor)));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("/diary/drafts", null));
    }

    [Fact]
    public async Task An_access_token_ends_after_its_time()
    {
        var ann = await Server.AddCallerAsync("ann", "READER");

        Clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await MeAsync(ann));
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(ann));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no token")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_no_token_is_nobody(string token)
    {
        var ann = await Server.AddCallerAsync("ann", "READER");
        using var response = await Server.SendAsync(HttpMethod.Get, $"{Auth}/me", ann with { AccessToken = token });

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Tries_for_an_account_are_limited_also_where_there_is_none()
    {
        await Server.AddCallerAsync("bob", "READER");
        foreach (var email in (string[])["bob@diary.test", "nobody@diary.test"])
        {
            for (var i = 0; i < 10; i++)
            {
                await AssertAsync(HttpStatusCode.Unauthorized, "/sign-in", new { email, password = "a wrong password" });
            }

            using var refused = await PostAsync("/sign-in", new { email = email.ToUpperInvariant(), password = Caller.Password });
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
            Assert.Equal(TimeSpan.FromMinutes(15), refused.Headers.RetryAfter!.Delta);
        }

        Clock.Advance(TimeSpan.FromMinutes(15));
        await Server.SignInAsync("bob@diary.test", Caller.Password);
    }

    [Fact]
    public async Task Tries_at_once_do_not_get_past_the_limit()
    {
        await Server.AddCallerAsync("bob", "READER");

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => AnswerAsync("/sign-in", new { email = "bob@diary.test", password = "a wrong password" })));

        Assert.Equal(10, answers.Count(a => a.StartsWith("Unauthorized", StringComparison.Ordinal)));
        Assert.Equal(30, answers.Count(a => a.StartsWith("TooManyRequests", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Tries_from_an_address_are_limited_whatever_they_try()
    {
        for (var i = 0; i < 100; i++)
        {
            await AssertAsync(HttpStatusCode.Unauthorized, "/sign-in", new { email = $"user{i}@diary.test", password = "a wrong password" });
        }

        await AssertAsync(HttpStatusCode.TooManyRequests, "/sign-in", new { email = "another@diary.test", password = "a wrong password" });
        await AssertAsync(HttpStatusCode.TooManyRequests, "/register", new { email = "another@diary.test", password = Caller.Password, name = "A" });
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_not_this_one()
    {
        var here = await Server.AddCallerAsync("ann", "READER");
        var there = await Server.SignInAsync(here);

        await AssertAsync(HttpStatusCode.BadRequest, "/change-password", new { currentPassword = "a wrong password", newPassword = "another password" }, here);
        await AssertAsync(HttpStatusCode.BadRequest, "/change-password", new { currentPassword = Caller.Password, newPassword = here.Email }, here);
        Assert.Equal(HttpStatusCode.OK, await MeAsync(there));
        await AssertAsync(HttpStatusCode.NoContent, "/change-password", new { currentPassword = Caller.Password, newPassword = "another password" }, here);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (await MeAsync(here), await MeAsync(there)));
        await AssertAsync(HttpStatusCode.Unauthorized, "/refresh", new { refreshToken = there.RefreshToken });
        await AssertAsync(HttpStatusCode.OK, "/refresh", new { refreshToken = here.RefreshToken });
        await AssertAsync(HttpStatusCode.Unauthorized, "/sign-in", new { email = here.Email, password = Caller.Password });
        await Server.SignInAsync(here.Email, "another password");
    }

    [Fact]
    public async Task No_secret_is_stored_as_it_is()
    {
        var ann = await Server.AddCallerAsync("ann", "READER");
        var db = Server.Database();

        var user = Assert.Single(await db.Users.ToListAsync(TestContext.Current.CancellationToken));
        var token = Assert.Single(await db.RefreshTokens.ToListAsync(TestContext.Current.CancellationToken));

        Assert.DoesNotContain(Caller.Password, user.PasswordHash, StringComparison.Ordinal);
        Assert.Equal(64, token.Token.Length);
        Assert.DoesNotContain(token.Token, ann.RefreshToken, StringComparison.Ordinal);
        Assert.DoesNotContain(user.PasswordHash, user.ToString(), StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> StatusAsync(string path, Caller? caller)
    {
        using var response = await Server.SendAsync(HttpMethod.Get, path, caller);
        return response.StatusCode;
    }
}
