using System.Diagnostics;
using Apps.Testing;
using Ashlar;
using UniversalMfe.Core;
using UniversalMfe.Data;

namespace UniversalMfe.Tests;

/// <summary>A process that brings the messages of the outboxes, and that SIGKILL ends after so many of its steps: nothing of it can be tidied up.</summary>
internal static class MortalRelay
{
    public const string Verb = "relay";

    /// <summary>Opens the databases as the app does, and with its handler.</summary>
    /// <param name="urls">By service.</param>
    /// <param name="onStep">Called after each statement, and after the handler has done its work.</param>
    public static MfeDb Open(IReadOnlyDictionary<string, string> urls, Action onStep)
    {
        var db = MfeDb.Open(new DatabaseOptions { Url = "", ServiceUrls = urls, OnQuery = _ => onStep() });
        var payments = new PaymentRepository(db.Payments);
        db.Handle(UserDeleted.Kind, async (payload, cancellationToken) =>
        {
            await UserDeleted.HandleAsync(payload, payments, cancellationToken);
            onStep();
        });
        return db;
    }

    /// <summary>Starts such a process, and waits for its end.</summary>
    /// <param name="databases">In the order of <see cref="ServiceDatabases.Services"/>.</param>
    /// <param name="steps">After how many it is killed.</param>
    /// <returns><see langword="false"/> where it had less to do, and has ended by itself.</returns>
    public static async Task<bool> DiesAsync(IReadOnlyList<TestDatabase> databases, int steps)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(MortalRelay).Assembly.Location, Verb, $"{steps}"]) { UseShellExecute = false, RedirectStandardError = true };
        foreach (var (service, database) in ServiceDatabases.Services.Zip(databases))
        {
            start.Environment[VariableOf(service)] = database.Url;
        }

        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        const int Killed = 128 + 9;
        Assert.True(process.ExitCode is 0 or Killed, $"the process ended with {process.ExitCode}: {errors}");
        return process.ExitCode == Killed;
    }

    /// <summary>The process.</summary>
    public static async Task<int> RunAsync(int steps)
    {
        var left = steps;
        await using var db = Open(ServiceDatabases.Services.ToDictionary(s => s, s => Environment.GetEnvironmentVariable(VariableOf(s))!), () =>
        {
            if (--left == 0)
            {
                using var self = Process.GetCurrentProcess();
                self.Kill();
                // Until the signal has come.
                Thread.Sleep(Timeout.Infinite);
            }
        });
        await db.RelayAsync();
        return 0;
    }

    private static string VariableOf(string service) => $"{service.ToUpperInvariant()}_DATABASE_URL";
}
