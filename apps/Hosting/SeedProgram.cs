using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ashlar.Hosting;

/// <summary>What a <c>seed.cs</c> consists of: the app's own services, without a server.</summary>
public static class SeedProgram
{
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(IApp app, string[] args)
    {
        try
        {
            await using var host = AppHost.Create([app], args, services => services.AddLogging(log => log.SetMinimumLevel(LogLevel.Warning)));
            Console.WriteLine($"{app.Name}: {await app.SeedAsync(host.Services, CancellationToken.None)}");
            return 0;
        }
        catch (MissingSettingException missing)
        {
            await Console.Error.WriteLineAsync(missing.Message);
            return 1;
        }
    }
}
