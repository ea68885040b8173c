using System.Data.Common;
using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Testing;

namespace Ashlar.Cases.Tests;

/// <summary><c>tests/cases/pull</c>: a database, and the schema that is made of it.</summary>
public class PullCaseTests
{
    /// <summary>The schema cannot say all of the database, and the findings tell what.</summary>
    private static readonly string[] LeftOut = ["MIG0162", "MIG0164"];

    private static readonly ILiveDialect[] Dialects = [.. new IDialect[] { new Database.Sqlite.Dialect(), new Database.PostgreSql.Dialect() }.OfType<ILiveDialect>()];

    public static TheoryData<string, string> Cases
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var folder in Directory.GetDirectories(Path.Combine(CaseFolder.Root, "pull")).Order(StringComparer.Ordinal))
            {
                var path = Path.GetRelativePath(CaseFolder.Root, folder);
                foreach (var dialect in Dialects.Where(d => new PullCase(path, d).IsSupported))
                {
                    rows.Add(path, dialect.Name);
                }
            }

            return rows;
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Writes_the_schema_of_the_case_and_then_finds_nothing_to_do(string path, string name)
    {
        var dialect = Array.Find(Dialects, d => d.Name == name)!;
        var pull = new PullCase(path, dialect);
        var database = await InspectAsync(dialect, pull.Script);

        var (text, findings) = pull.Pull(database, pull.Schema);

        var actual = findings.Length == 0 ? text : $"{text}\n{findings}";
        if (CaseFolder.Accepts)
        {
            pull.Accept(actual);
        }

        Assert.Equal(pull.Expected, actual);
        Assert.Equal(text, pull.Pull(database, text).Text);
        if (!LeftOut.Any(findings.Contains))
        {
            Assert.Equal([], pull.Differences(database, text));
        }

        Peer.Agrees(path, $"{name} validate", () => "", () => string.Join("\n", Testing.Oracle.Validate([("schema.prisma", text)]).Where(f => !f.IsWarning).Select(f => f.Message)));
    }

    private static async Task<DatabaseSchema> InspectAsync(ILiveDialect dialect, string script)
    {
        var cancel = TestContext.Current.CancellationToken;
        if (dialect.Name == "postgresql")
        {
            await using var server = await PostgresDatabase.CreateAsync();
            await using var connection = await server.OpenAsync();
            await ExecuteAsync(connection, script);
            return await dialect.Inspector.InspectAsync(connection, cancel);
        }

        await using var session = await dialect.Connector.OpenShadowAsync(ShadowSource.None, cancel);
        await ExecuteAsync(session.Connection, script);
        return await dialect.Inspector.InspectAsync(session.Connection, cancel);
    }

    private static async Task ExecuteAsync(DbConnection connection, string script)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = script;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
