namespace Apps.Testing;

/// <summary>
/// What every app has below <c>/auth</c>. Whoever is not signed in is refused; the session and the device of these calls are nobody's. What ends the
/// caller's own session is tried as nobody only: <c>tests/Accounts.Tests</c> does the rest.
/// </summary>
internal static class AccountEndpoints
{
    public static OrderedDictionary<string, Endpoint> Of(string prefix, int callers)
    {
        var auth = $"{prefix}/auth";
        return new OrderedDictionary<string, Endpoint>
        {
            [$"POST {auth}/register"] = Open(callers, 400),
            [$"POST {auth}/verify-email"] = Open(callers, 400),
            [$"POST {auth}/resend-verification"] = Open(callers, 400),
            [$"POST {auth}/forgot-password"] = Open(callers, 400),
            [$"POST {auth}/reset-password"] = Open(callers, 400),
            [$"POST {auth}/sign-in"] = Open(callers, 400),
            [$"POST {auth}/refresh"] = Open(callers, 400),
            [$"POST {auth}/sign-out"] = new(401),
            [$"POST {auth}/sign-out-everywhere"] = new(401),
            [$"POST {auth}/change-password"] = new(401) { Body = () => new { currentPassword = Caller.Password, newPassword = "another password" } },
            [$"GET {auth}/me"] = Own(callers, 200),
            [$"GET {auth}/sessions"] = Own(callers, 200),
            [$"DELETE {auth}/sessions/{{sessionId}}"] = Own(callers, 404),
            [$"GET {auth}/devices"] = Own(callers, 200),
            [$"DELETE {auth}/devices/{{deviceId}}"] = Own(callers, 404),
        };
    }

    private static Endpoint Open(int callers, int status) => new([.. Enumerable.Repeat(status, callers)]) { Body = () => new { } };

    // The first caller is nobody.
    private static Endpoint Own(int callers, int status) => new([401, .. Enumerable.Repeat(status, callers - 1)]);
}
