using Apps.Testing;

namespace UniversalMfe.Tests;

/// <summary>Whom each endpoint answers, and that nobody sees or changes what is somebody else's.</summary>
public abstract class AuthorizationTests(MfeFixture app) : MfeTests(app)
{
    public sealed class OnSqlite(SharedOnSqlite app) : AuthorizationTests(app), IClassFixture<SharedOnSqlite>;

    public sealed class OnPostgreSql(SharedOnPostgreSql app) : AuthorizationTests(app), IClassFixture<SharedOnPostgreSql>;

    public sealed class Separate(SeparateOnPostgreSql app) : AuthorizationTests(app), IClassFixture<SeparateOnPostgreSql>;

    [Fact]
    public async Task Every_endpoint_keeps_to_the_table()
    {
        var other = await Server.AddCallerAsync($"other-{Guid.NewGuid():n}", "CUSTOMER");
        var gone = await Server.AddCallerAsync($"gone-{Guid.NewGuid():n}", "CUSTOMER");
        await Server.CallAsync(HttpMethod.Put, "/mfe/profile", Customer, new { bio = "The customer's secret" });
        await Server.CallAsync(HttpMethod.Put, "/mfe/admin/config/matrix", Admin, new { value = "The system's secret" });
        var payment = await PayAsync(41.97m);
        var matrix = new AuthorizationMatrix(Server)
        {
            Callers = [null, other, Customer, Vendor, Admin],
            Values = { ["paymentId"] = payment, ["userId"] = gone.UserId, ["key"] = "matrix" },
            UnknownValues = { ["key"] = "nothing.there" },
            Secrets =
            {
                ["The customer's secret"] = [Customer, Admin],
                ["The system's secret"] = [Admin],
                ["41.97"] = [Customer, Vendor, Admin],
                [Customer.Email] = [Customer, Admin],
                [gone.UserId] = [Admin],
            },
            Endpoints =
            {
                //                                             nobody other customer vendor admin
                ["GET /mfe/payments"] =                        new(401, 200, 200, 200, 200),
                ["POST /mfe/payments"] =                       new(401, 201, 201, 201, 201) { Body = () => new { amount = 1 }, FreshHeaders = () => [("Idempotency-Key", Guid.NewGuid().ToString())] },
                ["GET /mfe/payments/totals"] =                 new(401, 200, 200, 200, 200),
                ["GET /mfe/payments/queue"] =                  new(401, 403, 403, 200, 200),
                ["GET /mfe/payments/{paymentId}"] =            new(401, 404, 200, 200, 200),
                ["POST /mfe/payments/{paymentId}/initiate"] =  new(401, 404, 200, 409, 409),
                ["POST /mfe/payments/{paymentId}/process"] =   new(401, 403, 403, 200, 409),
                ["POST /mfe/payments/{paymentId}/fail"] =      new(401, 403, 403, 200, 409),
                ["POST /mfe/payments/{paymentId}/retry"] =     new(401, 404, 200, 409, 409),
                ["POST /mfe/payments/{paymentId}/cancel"] =    new(401, 404, 200, 409, 409),
                ["POST /mfe/payments/{paymentId}/complete"] =  new(401, 403, 403, 409, 409),
                ["GET /mfe/profile"] =                         new(401, 404, 200, 404, 404),
                ["PUT /mfe/profile"] =                         new(401, 200, 200, 200, 200) { Body = () => new { bio = "A bio" } },
                ["GET /mfe/overview"] =                        new(401, 200, 200, 200, 200),
                ["GET /mfe/admin/users"] =                     new(401, 403, 403, 403, 200),
                ["POST /mfe/admin/users/import"] =             new(401, 403, 403, 403, 200) { Body = () => new { users = new[] { new { email = $"{Guid.NewGuid()}@x.test", name = "N", role = "CUSTOMER" } } } },
                ["GET /mfe/admin/users/{userId}"] =            new(401, 403, 403, 403, 200),
                ["PUT /mfe/admin/users/{userId}/role"] =       new(401, 403, 403, 403, 200) { Body = () => new { role = "VENDOR" } },
                ["DELETE /mfe/admin/users/{userId}"] =         new(401, 403, 403, 403, 204),
                ["POST /mfe/admin/users/{userId}/restore"] =   new(401, 403, 403, 403, 200),
                ["GET /mfe/admin/audit-log"] =                 new(401, 403, 403, 403, 200),
                ["GET /mfe/admin/config"] =                    new(401, 403, 403, 403, 200),
                ["GET /mfe/admin/config/{key}"] =              new(401, 403, 403, 403, 200),
                ["PUT /mfe/admin/config/{key}"] =              new(401, 403, 403, 403, 200) { Body = () => new { value = 2 } },
                ["DELETE /mfe/admin/config/{key}"] =           new(401, 403, 403, 403, 204),
                ["GET /mfe/admin/reports/payments"] =          new(401, 403, 403, 403, 200),
            },
        };

        // Records of the audit log name the column, and show "***" in the place of its value.
        matrix.NeverShown.Remove("passwordHash");
        await matrix.AssertAsync();
    }
}
