using Ashlar.Migrations.Files;
using Ashlar.Migrations.History;

namespace Ashlar.Migrations.Tests;

public sealed class ResolutionTests : IDisposable
{
    private const string First = "20260101000001_a";

    /// <summary>It manages transactions itself, so that its first half stays.</summary>
    private const string FailsHalfWay = "BEGIN;\nCREATE TABLE \"A\" (\"id\" INTEGER);\nCOMMIT;\nSELECT nope FROM nowhere;\n";

    private readonly Project _project = new();

    [Fact]
    public async Task A_failed_migration_marked_as_applied_is_done()
    {
        _project.Migration(1, "a", FailsHalfWay);
        await _project.DeployAsync();
        Assert.Equal(["MIG0032"], _project.Codes);

        await MarkAppliedAsync(First);

        Assert.Equal([HistoryState.RolledBack, HistoryState.Applied], await StatesAsync());
        Assert.Equal(["1||1", "0||0"], await _project.QueryAsync("SELECT applied_steps_count, CASE WHEN finished_at IS NULL THEN '' ELSE logs END, rolled_back_at IS NOT NULL FROM _prisma_migrations ORDER BY started_at"));
        Assert.Equal([], await _project.DeployAsync());
        Assert.Equal([], _project.Codes);
    }

    [Fact]
    public async Task A_failed_migration_marked_as_rolled_back_runs_again()
    {
        _project.Migration(1, "a", FailsHalfWay);
        await _project.DeployAsync();
        _project.Migration(1, "a", "CREATE TABLE \"B\" (\"id\" INTEGER);\n");

        await MarkRolledBackAsync(First);
        await MarkRolledBackAsync(First);

        Assert.Equal([], _project.Codes);
        Assert.Equal(["a"], await _project.DeployAsync());
        Assert.Equal([HistoryState.RolledBack, HistoryState.Applied], await StatesAsync());
    }

    [Fact]
    public async Task A_database_made_without_migrations_gets_its_first_one()
    {
        await _project.ExecuteAsync("CREATE TABLE \"A\" (\"id\" INTEGER)");
        _project.Migration(1, "a", "CREATE TABLE \"A\" (\"id\" INTEGER);\n");

        await MarkAppliedAsync(First);

        Assert.Equal([], await _project.DeployAsync());
        Assert.Equal([], _project.Codes);
    }

    [Fact]
    public async Task What_is_done_cannot_be_marked_again()
    {
        _project.Migration(1, "a", "CREATE TABLE \"A\" (\"id\" INTEGER);\n");
        await _project.DeployAsync();

        await MarkAppliedAsync(First);
        Assert.Equal(["MIG0071"], _project.Codes);
        await MarkRolledBackAsync(First);
        Assert.Equal(["MIG0073"], _project.Codes);
        Assert.Equal([HistoryState.Applied], await StatesAsync());
    }

    [Fact]
    public async Task A_name_that_nobody_knows_is_an_error()
    {
        await MarkAppliedAsync("a");
        Assert.Equal(["MIG0070"], _project.Codes);
        await MarkRolledBackAsync("a");
        Assert.Equal(["MIG0072"], _project.Codes);
    }

    public void Dispose() => _project.Dispose();

    private Task MarkAppliedAsync(string name) => _project.RunAsync((session, directory) =>
        new Resolution(Project.Sqlite, session).MarkAppliedAsync(name, directory, _project.Diagnostics, TestContext.Current.CancellationToken));

    private Task MarkRolledBackAsync(string name) => _project.RunAsync((session, _) =>
        new Resolution(Project.Sqlite, session).MarkRolledBackAsync(name, _project.Diagnostics, TestContext.Current.CancellationToken));

    private async Task<IEnumerable<HistoryState>> StatesAsync()
    {
        IReadOnlyList<HistoryEntry> entries = [];
        await _project.RunAsync(async (session, directory) => entries =
            HistoryEntry.List(directory.Migrations, await new MigrationHistory(session, Project.Sqlite.HistoryTable).ReadAsync(TestContext.Current.CancellationToken)));
        return entries.Select(e => e.State);
    }
}
