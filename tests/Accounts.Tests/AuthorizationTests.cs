using Apps.Testing;

namespace Accounts.Tests;

public class AuthorizationTests(OnSqlite<DiaryApp> app) : IClassFixture<OnSqlite<DiaryApp>>
{
    [Fact]
    public async Task Every_endpoint_keeps_to_the_table()
    {
        var (ann, eve) = (await app.Server.AddCallerAsync("ann", "READER"), await app.Server.AddCallerAsync("eve", "EDITOR"));
        var matrix = new AuthorizationMatrix(app.Server)
        {
            Callers = [null, ann, eve],
            Secrets = { [ann.UserId] = [ann], [ann.Email] = [ann], [eve.UserId] = [eve] },
            Endpoints =
            {
                //                        nobody ann  eve
                ["GET /diary/pages"] =  new(401, 200, 200),
                ["GET /diary/drafts"] = new(401, 403, 200),
            },
        };

        await matrix.AssertAsync();
    }

    [Fact]
    public async Task An_endpoint_that_the_table_does_not_know_fails()
    {
        var matrix = new AuthorizationMatrix(app.Server) { Callers = [null], Endpoints = { ["GET /diary/pages"] = new(401) } };

        var failure = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(matrix.AssertAsync);

        Assert.Contains("GET /diary/drafts is not in the table", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_answer_and_a_secret_that_is_shown_fail()
    {
        var ann = await app.Server.AddCallerAsync("ann2", "READER");
        var matrix = new AuthorizationMatrix(app.Server)
        {
            Callers = [null, ann],
            Secrets = { [ann.Email] = [] },
            Endpoints = { ["GET /diary/pages"] = new(401, 200), ["GET /diary/drafts"] = new(401, 200) },
        };

        var failure = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(matrix.AssertAsync);

        Assert.Contains("GET /diary/drafts as ann2: expected 200, but got 403", failure.Message, StringComparison.Ordinal);
        Assert.Contains("GET /diary/auth/me as ann2: shows \"ann2@diary.test\"", failure.Message, StringComparison.Ordinal);
    }
}
