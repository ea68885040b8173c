using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Accounts.Mail;
using Apps.Testing;

namespace Accounts.Tests;

public abstract class RegistrationTests(DatabaseKind kind) : AccountTests(kind)
{
    public sealed class Sqlite() : RegistrationTests(DatabaseKind.Sqlite);

    public sealed class PostgreSql() : RegistrationTests(DatabaseKind.PostgreSql);

    private static object Ann => new { email = "Ann@Example.com ", password = Caller.Password, name = " Ann " };

    [Fact]
    public async Task Who_registers_signs_in_once_the_address_is_verified()
    {
        await AssertAsync(HttpStatusCode.Accepted, "/register", Ann);
        await AssertAsync(HttpStatusCode.Forbidden, "/sign-in", new { email = "ann@example.com", password = Caller.Password });

        var mail = Server.Mails.LatestTo("ann@example.com");
        Assert.Equal((AccountMailSubject.VerifyEmail, "diary", "Ann"), (mail.Subject, mail.App, mail.Name));
        await AssertAsync(HttpStatusCode.NoContent, "/verify-email", new { token = mail.Token });

        var ann = await Server.SignInAsync("ANN@example.com", Caller.Password);
        var me = await Server.GetAsync($"{Auth}/me", ann);
        Assert.Equal(
            ("ann@example.com", "Ann", "READER", true),
            ((string)me["email"]!, (string)me["name"]!, (string)me["role"]!, (bool)me["isEmailVerified"]!));
    }

    [Fact]
    public async Task An_address_with_an_account_is_answered_like_one_without()
    {
        await Server.AddCallerAsync("bob", "READER");
        var known = await AnswerAsync("/register", new { email = "Bob@diary.test", password = Caller.Password, name = "Eve" });
        var unknown = await AnswerAsync("/register", Ann);

        Assert.Equal(unknown, known);
        var mail = Server.Mails.LatestTo("bob@diary.test");
        Assert.Equal((AccountMailSubject.AlreadyRegistered, "bob", null), (mail.Subject, mail.Name, mail.Token));
        Assert.Equal(await AnswerAsync("/resend-verification", new { email = "nobody@x.test" }), await AnswerAsync("/resend-verification", new { email = "bob@diary.test" }));
        Assert.Equal(await AnswerAsync("/forgot-password", new { email = "nobody@x.test" }), await AnswerAsync("/forgot-password", new { email = "bob@diary.test" }));
        await Server.SignInAsync("bob@diary.test", Caller.Password);
    }

    [Fact]
    public async Task An_address_that_nobody_verified_belongs_to_whoever_registers_last_and_reads_the_mail()
    {
        await AssertAsync(HttpStatusCode.Accepted, "/register", new { email = "ann@example.com", password = "the password of eve", name = "Eve" });
        var first = Server.Mails.LatestTo("ann@example.com");
        await AssertAsync(HttpStatusCode.Accepted, "/register", Ann);

        await AssertAsync(HttpStatusCode.BadRequest, "/verify-email", new { token = first.Token });
        await AssertAsync(HttpStatusCode.NoContent, "/verify-email", new { token = Server.Mails.LatestTo("ann@example.com").Token });

        await AssertAsync(HttpStatusCode.Unauthorized, "/sign-in", new { email = "ann@example.com", password = "the password of eve" });
        await Server.SignInAsync("ann@example.com", Caller.Password);
    }

    [Fact]
    public async Task Two_who_register_an_address_at_once_leave_one_account()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AssertAsync(HttpStatusCode.Accepted, "/register", Ann)));

        Assert.Equal(8, Server.Mails.Mails.Count);
        await AssertAsync(HttpStatusCode.Accepted, "/register", Ann);
        await AssertAsync(HttpStatusCode.NoContent, "/verify-email", new { token = Server.Mails.LatestTo("ann@example.com").Token });
        await Server.SignInAsync("ann@example.com", Caller.Password);
    }

    [Fact]
    public async Task A_token_of_a_mail_counts_for_its_time_and_its_purpose()
    {
        await AssertAsync(HttpStatusCode.Accepted, "/register", Ann);
        var token = Server.Mails.LatestTo("ann@example.com").Token!;

        await AssertAsync(HttpStatusCode.BadRequest, "/reset-password", new { token, password = "another password" });
        await AssertAsync(HttpStatusCode.BadRequest, "/verify-email", new { token = token[..^4] + "AAAA" });
        await AssertAsync(HttpStatusCode.BadRequest, "/verify-email", new { token = "no token at all" });
        Clock.Advance(TimeSpan.FromHours(24));
        await AssertAsync(HttpStatusCode.BadRequest, "/verify-email", new { token });

        await AssertAsync(HttpStatusCode.Accepted, "/resend-verification", new { email = "ann@example.com" });
        await AssertAsync(HttpStatusCode.NoContent, "/verify-email", new { token = Server.Mails.LatestTo("ann@example.com").Token });
    }

    [Fact]
    public async Task A_forgotten_password_is_set_by_mail_once_and_ends_all_sessions()
    {
        var bob = await Server.AddCallerAsync("bob", "READER");
        await AssertAsync(HttpStatusCode.Accepted, "/forgot-password", new { email = "BOB@diary.test" });
        var token = Server.Mails.LatestTo(bob.Email).Token;

        await AssertAsync(HttpStatusCode.BadRequest, "/reset-password", new { token, password = "bob@diary.test" });
        await AssertAsync(HttpStatusCode.NoContent, "/reset-password", new { token, password = "another password" });
        await AssertAsync(HttpStatusCode.BadRequest, "/reset-password", new { token, password = "a third password" });

        Assert.Equal(HttpStatusCode.Unauthorized, await MeAsync(bob));
        await AssertAsync(HttpStatusCode.Unauthorized, "/sign-in", new { email = bob.Email, password = Caller.Password });
        await Server.SignInAsync(bob.Email, "another password");
    }

    [Theory]
    [InlineData("", "correct horse", "Ann", "email")]
    [InlineData("no address", "correct horse", "Ann", "email")]
    [InlineData("ann@example.com", "short", "Ann", "password")]
    [InlineData("ann@example.com", "Ann@Example.com", "Ann", "password")]
    [InlineData("longenough@example.com", "LongEnough", "Ann", "password")]
    [InlineData("ann@example.com", "aaaaaaaaaa", "Ann", "password")]
    [InlineData("ann@example.com", "correct horse", null, "name")]
    [InlineData(null, null, null, "email", "name", "password")]
    public async Task Wrong_input_is_answered_with_every_wrong_field(string? email, string? password, string? name, params string[] fields)
    {
        using var response = await PostAsync("/register", new { email, password, name });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
        Assert.Equal(fields, problem!["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal));
        Assert.Empty(Server.Mails.Mails);
    }

    [Fact]
    public async Task A_password_may_not_be_longer_than_128_characters()
    {
        await AssertAsync(HttpStatusCode.BadRequest, "/register", new { email = "a@b.test", password = new string('x', 60) + new string('y', 60) + "z12345678", name = "A" });
        await AssertAsync(HttpStatusCode.BadRequest, "/sign-in", new { email = "a@b.test", password = new string('x', 100_000)[..60_000] });
    }
}
