using Ashlar.Hosting;

namespace Ashlar.Host;

/// <summary>What the program does: serve (without a verb), <c>databases</c>, <c>seed</c>, <c>check</c>.</summary>
internal static class Verbs
{
    public static async Task<int> ServeAsync(string[] args)
    {
        await using var app = HostApplication.Create(args);
        try
        {
            await app.StartAsync();
        }
        catch (IOException error) when (error.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync(
                $"The address {app.Configuration["Urls"]} is in use, perhaps by another ./start. Stop that one, or choose a port: ./start --port 5081");
            return 1;
        }

        var address = app.Urls.First();
        Console.WriteLine($"""

            Ashlar's backends are at {address}
              {address}/         what is there
              {address}/docs     try it: every endpoint, with forms
              {address}/health   is everything well?

            """);
        foreach (var backend in AppList.All)
        {
            var user = app.Environment.IsDevelopment() && backend.SeedUsers is [var first, ..] ? $", sign in as {first.Email} with {first.Password}" : "";
            Console.WriteLine($"  {backend.Name}: {address}{backend.Prefix}{user}");
            foreach (var database in backend.DatabasesFor(app.Configuration))
            {
                // A file's URL is no secret; another one may hold a password, and stays where it is.
                var url = app.Configuration[database.Setting] is { } text && text.StartsWith("file:", StringComparison.Ordinal) ? text : $"\"${database.Setting}\"";
                var service = database.Service is { } name ? $" --service {name}" : "";
                Console.WriteLine($"    ./ashlar studio --schema apps/{database.Schema}{service} --url {url}");
            }
        }

        Console.WriteLine($"""

              curl {address}{AppList.All[0].Prefix}/auth/sign-in --json '{AppList.All[0].SeedUsers[0] switch { var u => $$"""{ "email": "{{u.Email}}", "password": "{{u.Password}}" }""" }}'

            Ctrl+C stops it; the data stays.
            """);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Lists the databases for <c>./start</c>: the setting with the URL, the schema, and the service or <c>-</c>.</summary>
    public static int ListDatabases(string[] args)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
        foreach (var database in AppList.All.SelectMany(a => a.DatabasesFor(configuration)))
        {
            Console.WriteLine($"{database.Setting} {database.Schema} {database.Service ?? "-"}");
        }

        return 0;
    }

    /// <summary>Adds the first rows where there are none.</summary>
    public static async Task<int> SeedAsync(string[] args)
    {
        await using var host = HostApplication.Create(args);
        foreach (var app in AppList.All)
        {
            Console.WriteLine($"{app.Name}: {await app.SeedAsync(host.Services, CancellationToken.None)}");
        }

        return 0;
    }

    /// <summary>Serves on a free port, makes calls to every app, and stops.</summary>
    public static async Task<int> CheckAsync(string[] args)
    {
        await using var app = HostApplication.Create([.. args, "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning"]);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var calls = new CheckedCalls(client, Console.Out);
        await new SmokeCheck(calls, AppList.All).RunAsync();
        await app.StopAsync();
        Console.WriteLine(calls.Failed == 0 ? "All calls were answered as expected." : $"{calls.Failed} calls were not answered as expected.");
        return calls.Failed == 0 ? 0 : 1;
    }
}
