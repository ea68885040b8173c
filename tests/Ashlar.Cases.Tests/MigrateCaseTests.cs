using System.Data.Common;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations;
using Ashlar.Migrations.Diffing;
using Ashlar.Testing;

namespace Ashlar.Cases.Tests;

/// <summary><c>tests/cases/migrate</c>: each pair of schemas has its script, which Prisma agrees with and which does what it says.</summary>
public class MigrateCaseTests
{
    private static readonly Database.Sqlite.Dialect Sqlite = new();
    private static readonly Database.PostgreSql.Dialect PostgreSql = new();
    private static readonly ILiveDialect[] Dialects = [Sqlite, PostgreSql];

    public static TheoryData<string, string> Supported => Select((_, c) => c.IsSupported);

    public static TheoryData<string, string> Unsupported => Select((_, c) => !c.IsSupported);

    [Theory, MemberData(nameof(Supported))]
    public void Writes_the_script_of_the_case(string path, string dialect)
    {
        var migration = Load(path, dialect);
        if (CaseFolder.Accepts && migration.Actual != migration.Expected)
        {
            migration.Accept(migration.Actual);
            return;
        }

        Assert.Equal(migration.Expected, migration.Actual);
    }

    [Theory, MemberData(nameof(Supported))]
    public void Writes_the_same_script_as_Prisma(string path, string dialect)
    {
        var migration = Load(path, dialect);

        // Annotations are comments to Prisma, and so are the constraints that they ask for.
        Peer.Agrees(path, dialect, () => migration.Actual.TrimEnd('\n'), () => Testing.Oracle.Script(dialect, migration.From, migration.To).TrimEnd('\n'));
    }

    [Theory, MemberData(nameof(Unsupported))]
    public void Is_refused_where_the_database_cannot_have_it(string path, string dialect) => Assert.False(Load(path, dialect).IsValid());

    [Theory, MemberData(nameof(Supported))]
    public async Task Makes_the_database_that_the_schema_asks_for_and_loses_no_row(string path, string dialect)
    {
        var migration = Load(path, dialect);
        var live = Dialects.Single(d => d.Name == dialect);
        var cancel = TestContext.Current.CancellationToken;
        await using var session = await live.Connector.OpenShadowAsync(new ShadowSource(PostgresServer.Url.OriginalString, null, "."), cancel);
        await session.ApplyAsync(migration.Setup, null, cancel);
        await session.ApplyAsync(migration.Rows, null, cancel);
        var before = await CountAsync(session.Connection, migration);

        await session.ApplyAsync(migration.Actual, null, cancel);

        var database = await live.Inspector.InspectAsync(session.Connection, migration.Namespaces, cancel);
        var findings = new DiagnosticBag();
        var asked = await Definitions.SettleAsync(live, session.Connection, database, migration.ToSchema, findings, cancel);
        Assert.Empty(findings);
        Assert.Equal([], new SchemaDiffer(live).Diff(database, asked));
        Assert.Equal(before, await CountAsync(session.Connection, migration));
    }

    /// <summary>The rows of each table that is there before and after.</summary>
    private static async Task<IReadOnlyList<string>> CountAsync(DbConnection connection, MigrateCase migration)
    {
        var counts = new List<string>();
        foreach (var table in migration.FromSchema.Tables.Where(t => migration.ToSchema.FindTable(t.Name) is not null))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"SELECT COUNT(*) FROM {Sql.Identifier(table.Name)}";
            counts.Add($"{table}: {await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)}");
        }

        return counts;
    }

    private static TheoryData<string, string> Select(Func<IDialect, MigrateCase, bool> condition)
    {
        var rows = new TheoryData<string, string>();
        foreach (var folder in Directory.GetDirectories(Path.Combine(CaseFolder.Root, "migrate")).Order(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(CaseFolder.Root, folder);
            foreach (var dialect in Dialects.Where(d => condition(d, new MigrateCase(path, d))))
            {
                rows.Add(path, dialect.Name);
            }
        }

        return rows;
    }

    private static MigrateCase Load(string path, string dialect) => new(path, Dialects.Single(d => d.Name == dialect));
}
