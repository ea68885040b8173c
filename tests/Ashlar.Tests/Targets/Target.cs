namespace Ashlar.Tests.Targets;

/// <summary>What the behaviours run on. Each test class is written once, and has a nested class for each target.</summary>
public abstract class Target
{
    public static Target Sqlite { get; } = new SqliteTarget();

    public static Target Postgres { get; } = new PostgresTarget(isPooled: false);

    /// <summary>The same server through PgBouncer in transaction mode.</summary>
    public static Target PgBouncer { get; } = new PostgresTarget(isPooled: true);

    public abstract string Name { get; }

    /// <summary>An empty database with the tables of a schema.</summary>
    public abstract Task<TargetDatabase> CreateAsync(TestSchema schema);

    /// <summary>Uses a feature. Where this target does not have it, the table says with which error it must be refused.</summary>
    public async Task UseAsync(Feature feature, Func<Task> use)
    {
        if (Unsupported.Find(this, feature) is { } row)
        {
            await Assert.ThrowsAsync(row.Error, use);
        }
        else
        {
            await use();
        }
    }

    public bool Supports(Feature feature) => Unsupported.Find(this, feature) is null;

    public override string ToString() => Name;
}

/// <summary>A database for one test.</summary>
public abstract class TargetDatabase : IAsyncDisposable
{
    /// <summary>The URL, without parameters.</summary>
    public abstract string Url { get; }

    /// <summary>The tables were changed: the database is not used again.</summary>
    public bool IsSpoiled { get; set; }

    public abstract ValueTask DisposeAsync();
}
