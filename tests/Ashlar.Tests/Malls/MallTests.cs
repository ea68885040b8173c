using System.Collections.Concurrent;
using Ashlar.Tests.Targets;
using Mall.Data;

namespace Ashlar.Tests.Malls;

/// <summary>Tests on a schema whose models belong to services: in one database for all of them, or in one for each.</summary>
/// <param name="target">The kind of database.</param>
/// <param name="isSeparate">Each service has a database of its own.</param>
public abstract class MallTests(Target target, bool isSeparate) : IAsyncLifetime
{
    private readonly List<TargetDatabase> databases = [];

    protected bool IsSeparate => isSeparate;

    protected MallDb Db { get; private set; } = null!;

    /// <summary>The statements since it was last emptied.</summary>
    protected ConcurrentQueue<string> Statements { get; } = new();

    protected DatabaseOptions Options { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        Options = isSeparate
            ? new DatabaseOptions
            {
                Url = "",
                OnQuery = q => Statements.Enqueue(q.Text),
                ServiceUrls = new Dictionary<string, string>
                {
                    ["auth"] = await UrlAsync(TestSchema.MallAuth),
                    ["payments"] = await UrlAsync(TestSchema.MallPayments),
                    ["profile"] = await UrlAsync(TestSchema.MallProfile),
                    ["admin"] = await UrlAsync(TestSchema.MallAdmin),
                },
            }
            : new DatabaseOptions { Url = await UrlAsync(TestSchema.Mall), OnQuery = q => Statements.Enqueue(q.Text) };
        Db = MallDb.Open(Options);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Db.DisposeAsync();
        foreach (var database in databases)
        {
            await database.DisposeAsync();
        }
    }

    protected Task<User> NewUserAsync(string email = "ada@test.com") => Db.Auth.Users.CreateAsync(new UserCreate { Email = email });

    private async Task<string> UrlAsync(TestSchema schema)
    {
        var database = await target.CreateAsync(schema);
        databases.Add(database);
        return database.Url;
    }
}
