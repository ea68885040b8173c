using Ashlar.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using Xunit.Runner.InProc.SystemConsole;

namespace MachiQuest.Tests;

/// <summary>The tests; with the word <c>serve</c> the app alone, for the test that kills it.</summary>
internal static class Program
{
    public const string Serve = "serve";

    public static async Task<int> Main(string[] args)
    {
        if (args is not [Serve, .. var settings])
        {
            return await ConsoleRunner.Run(args);
        }

        await using var host = AppHost.Create([new MachiQuestApp()], settings);
        await host.RunAsync();
        return 0;
    }
}
