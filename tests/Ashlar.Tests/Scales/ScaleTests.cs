using Ashlar.Tests.Targets;
using Scale.Data;

namespace Ashlar.Tests.Scales;

/// <summary>The same questions of every type, with the answers of a list in memory.</summary>
public abstract class ScaleTests(Target target) : IAsyncLifetime
{
    protected Target Target => target;

    protected TestDatabase<ScaleDb> Database { get; private set; } = null!;

    protected ScaleDb Db => Database.Db;

    protected IReadOnlyList<Sample> Rows { get; set; } = [];

    public static TheoryData<string> Types => [.. Probe.All.Select(p => p.Name)];

    public async ValueTask InitializeAsync() => Database = await TestDatabase<ScaleDb>.CreateAsync(target, TestSchema.Scale);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Database.DisposeAsync();
    }

    /// <summary>Makes the rows of a type, and asks.</summary>
    protected async Task ProbeAsync(string type, IProbing test)
    {
        var probe = Probe.All.Single(p => p.Name == type);
        Rows = await Database.CountingAsync(1, () => Db.Samples.CreateManyAndReturnAsync(probe.Rows()));
        await probe.RunAsync(test);
    }

    /// <summary>The rows that match are the same in the database, in one statement, and in memory.</summary>
    protected async Task SameAsync(Func<SampleFields, Predicate> inDatabase, Func<Sample, bool> inMemory)
    {
        var found = await Database.CountingAsync(1, () => Db.Samples.Where(inDatabase).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync());
        Assert.Equal(Rows.Where(inMemory).Select(r => r.Id), found);
    }

    protected async Task<List<int>> IdsAsync(params Func<SampleFields, Ordering>[] order) =>
        await Database.CountingAsync(1, () => Db.Samples.OrderBy(order).Select(s => s.Id).ToListAsync());
}
