using Ashlar.Tests.Targets;
using Desk.Data;

namespace Ashlar.Tests.Desks;

/// <summary>Tests on a schema whose annotations change what reads and writes do.</summary>
public abstract class DeskTests(Target target) : IAsyncLifetime
{
    protected Target Target => target;

    protected TestDatabase<DeskDb> Database { get; private set; } = null!;

    protected DeskDb Db => Database.Db;

    protected TestClock Clock { get; } = new();

    public virtual async ValueTask InitializeAsync() => Database = await TestDatabase<DeskDb>.CreateAsync(target, TestSchema.Desk, Clock);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Database.DisposeAsync();
    }
}
