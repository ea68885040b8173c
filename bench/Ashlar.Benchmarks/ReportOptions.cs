namespace Ashlar.Benchmarks;

/// <summary>What the command line and the environment say of a run.</summary>
internal static class ReportOptions
{
    private const string ServerVariable = "ASHLAR_TEST_POSTGRES_URL";

    public static string? ValueOf(string[] options, string name) =>
        Array.IndexOf(options, name) is >= 0 and var at && at + 1 < options.Length ? options[at + 1] : null;

    /// <returns><see langword="null"/>, and a message, where none is named.</returns>
    public static Uri? FindServer()
    {
        if (Environment.GetEnvironmentVariable(ServerVariable) is { } server)
        {
            return new Uri(server);
        }

        Console.Error.WriteLine($"{ServerVariable} is not set: name a PostgreSQL server that may be used for measuring");
        return null;
    }
}
