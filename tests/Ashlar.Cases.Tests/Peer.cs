using Ashlar.Testing;

namespace Ashlar.Cases.Tests;

/// <summary>
/// Agreement with Prisma. Where we differ on purpose, <c>tests/cases/differences.txt</c> says so, a line each:
/// <c>validate/topic/case.prisma validate: the reason</c>.
/// </summary>
internal static class Peer
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> s_differences = new(() => File
        .ReadLines(Path.Combine(CaseFolder.Root, "differences.txt"))
        .Where(l => l.Length > 0 && !l.StartsWith('#'))
        .Select(l => l.Split(": ", 2))
        .ToDictionary(l => l[0], l => l[1]));

    public static IEnumerable<string> ListedDifferences => s_differences.Value.Keys;

    public static void Agrees(string path, string question, Func<string> ours, Func<string> prismas)
    {
        string answer;
        try
        {
            answer = prismas();
        }
        catch (OracleException crash)
        {
            answer = $"Prisma's engine crashed: {crash.Message}";
        }

        if (!s_differences.Value.ContainsKey($"{path} {question}"))
        {
            Assert.Equal(answer, ours());
        }
        else
        {
            Assert.False(answer == ours(), $"Prisma agrees now: take \"{path} {question}\" out of tests/cases/differences.txt");
        }
    }
}
