using Xunit.Runner.InProc.SystemConsole;

namespace UniversalMfe.Tests;

/// <summary>The tests; with the word <c>relay</c> a process that brings messages, and is killed on its way.</summary>
internal static class Program
{
    public static Task<int> Main(string[] args) => args is [MortalRelay.Verb, var steps] ? MortalRelay.RunAsync(int.Parse(steps)) : ConsoleRunner.Run(args);
}
