using PetTracker;
using PetTracker.Data;

namespace Ashlar.Host;

/// <summary>What the program does: serve (without a verb), <c>seed</c>, <c>check</c>.</summary>
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

              curl -H '{Authentication.DevelopmentUser.Header}: {Seed.User}' {address}{HostApplication.PetTrackerPrefix}/pets

            Ctrl+C stops it; the data stays.
            """);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Adds the first rows where there are none.</summary>
    public static async Task<int> SeedAsync(string[] args)
    {
        await using var app = HostApplication.Create(args);
        var added = await Seed.RunAsync(app.Services.GetRequiredService<PetTrackerDb>());
        Console.WriteLine(added == 0 ? "PetTracker has its first rows already." : $"PetTracker: added {added} pets of the user {Seed.User}.");
        return 0;
    }

    /// <summary>Serves on a free port, makes one call of each kind, and stops.</summary>
    public static async Task<int> CheckAsync(string[] args)
    {
        await using var app = HostApplication.Create([.. args, "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning"]);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var failed = await new SmokeCheck(client, Console.Out).RunAsync();
        await app.StopAsync();
        Console.WriteLine(failed == 0 ? "All calls were answered as expected." : $"{failed} calls were not answered as expected.");
        return failed == 0 ? 0 : 1;
    }
}
