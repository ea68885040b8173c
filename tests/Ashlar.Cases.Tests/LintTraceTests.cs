using Ashlar.Database.Scripts;
using Ashlar.Database.Scripts.Catalog;
using Ashlar.Database.Scripts.Effects;
using Ashlar.Database.Scripts.Parsing;
using Ashlar.Migrations.Lint;
using Ashlar.Testing;
using Npgsql;

namespace Ashlar.Cases.Tests;

/// <summary>The locks that the linter tells of are those that a real server takes.</summary>
public class LintTraceTests
{
    private static readonly Database.PostgreSql.Dialect Dialect = new();

    /// <summary>Every rule about locks, but for the one on domains, whose tables the script does not name.</summary>
    public static TheoryData<string> LockRules =>
        [.. LintRules.All.Where(r => r.Code.StartsWith("LNT3", StringComparison.Ordinal) && r.Level != LintLevel.Off && r.Code != "LNT325").Select(r => r.Code)];

    [Theory, MemberData(nameof(LockRules))]
    public async Task The_claimed_locks_are_those_of_the_server(string code)
    {
        var compared = 0;
        foreach (var script in LintCases.Paths.Where(p => p.StartsWith($"lint/postgresql/{code}/", StringComparison.Ordinal)).Select(p => new LintCase(p).Script))
        {
            await using var database = await PostgresDatabase.CreateAsync();
            await using var connection = await database.OpenAsync();
            var before = SqlScript.Parse(LintCases.Before(Dialect), Dialect.Syntax);
            await Dialect.ScriptTracer.RunAsync(connection, before, TestContext.Current.CancellationToken);
            var catalog = before.Statements.Select(StatementParser.Parse).Aggregate(ScriptCatalog.Empty(Dialect.Syntax, "public"), (c, s) => c.Apply(s));
            compared += await CompareAsync(connection, SqlScript.Parse(script, Dialect.Syntax), catalog);
        }

        Assert.True(compared > 0, $"no case of {code} was run on the server");
    }

    private static async Task<int> CompareAsync(NpgsqlConnection connection, SqlScript script, ScriptCatalog catalog)
    {
        IReadOnlyList<StatementTrace> traces;
        try
        {
            traces = await Dialect.ScriptTracer.RunAsync(connection, script, TestContext.Current.CancellationToken);
        }
        catch (PostgresException)
        {
            // Some cases speak of tables and functions that are not there, which a linter has to bear.
            return 0;
        }

        var compared = 0;
        foreach (var trace in traces)
        {
            var statement = StatementParser.Parse(trace.Statement);
            if (trace.IsWatched)
            {
                Assert.Equal(Named(trace.Locks, catalog), Named(Dialect.ScriptEffects.LocksOf(statement, catalog), catalog));
                compared += trace.Locks.Count;
            }

            catalog = catalog.Apply(statement);
        }

        return compared;
    }

    /// <summary>Locks that let everybody read and write are no matter of these rules.</summary>
    private static IEnumerable<string> Named(IEnumerable<TableLock> locks, ScriptCatalog catalog) =>
        locks.Where(l => l.Mode.Strength > 3 && catalog.Find(l.Table) is not null).Select(l => $"{l.Mode} on {l.Table.Name}").Order(StringComparer.Ordinal);
}
