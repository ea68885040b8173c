using System.Text.RegularExpressions;
using Ashlar.Testing;

namespace Ashlar.Cli.Tests;

/// <summary>The command tables of <c>docs/coming-from-*.md</c>, run line by line in a project on each database.</summary>
public sealed partial class ComingFromTests
{
    private const string Pet = "model Pet {\n  id   Int    @id\n  name String\n}\n";

    public static TheoryData<string, string> Pages
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var page in (string[])["coming-from-prisma.md", "coming-from-alembic.md"])
            {
                rows.AddRange([.. DatabaseFolder.Providers.Select(p => (page, p))]);
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_command_of_the_table_works(string page, string provider)
    {
        var commands = Command().Matches(await File.ReadAllTextAsync(Repository.PathOf("docs", page), TestContext.Current.CancellationToken)).Select(m => m.Groups[1].Value).ToList();
        Assert.True(commands.Count >= 6, $"{page} has only {commands.Count} commands");

        foreach (var command in commands)
        {
            await using var project = await DatabaseFolder.CreateAsync(provider, Pet);
            project.Write("seed.sql", "INSERT INTO \"Pet\" (\"id\", \"name\") VALUES (1, 'Bella') ON CONFLICT DO NOTHING;\n");
            if (!command.Contains("--name", StringComparison.Ordinal))
            {
                Assert.Equal(0, (await project.RunAsync("migrate dev --name start")).ExitCode);
            }

            // A server goes on until somebody ends it.
            var once = command == "ashlar studio" ? $"{command} --check" : command;
            var result = await project.RunAsync(once["ashlar ".Length..]);
            Assert.True(result.ExitCode == 0, $"{command}\n{result.Output}{result.Error}");
        }
    }

    /// <summary>The last cell of a row.</summary>
    [GeneratedRegex(@"\| `(ashlar [^`]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Command();
}
