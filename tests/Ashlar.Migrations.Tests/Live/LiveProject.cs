using System.Globalization;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;
using Ashlar.Testing;
using Npgsql;

namespace Ashlar.Migrations.Tests.Live;

/// <summary>A folder with migrations and a database of a real server, for one test.</summary>
internal sealed class LiveProject : IAsyncDisposable
{
    /// <summary>Far more than any state needs to come about; one that never does fails instead of stopping the run.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _folder = new();
    private readonly PostgresDatabase _database;

    private LiveProject(PostgresDatabase database) => _database = database;

    public static ILiveDialect Dialect => Project.PostgreSql;

    public string Url => _database.Url.OriginalString;

    public string MigrationsPath => _folder.PathOf("migrations");

    public string PgBouncerUrl => _database.PgBouncerUrl.OriginalString;

    public PostgresDatabase Database => _database;

    /// <summary>Every finding of the last deploy.</summary>
    public DiagnosticBag Diagnostics { get; private set; } = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<LiveProject> CreateAsync() => new(await PostgresDatabase.CreateAsync());

    /// <summary>Writes a migration; the number decides the order.</summary>
    public string Migration(int number, string name, string script) =>
        _folder.Write(string.Create(CultureInfo.InvariantCulture, $"migrations/20260101{number:D6}_{name}/migration.sql"), script);

    public Task<IDatabaseSession> OpenAsync(string parameters = "") => Dialect.Connector.OpenAsync(Url + parameters, ".", MissingDatabase.Create, Cancel);

    /// <returns>The names of the migrations that were applied, without their times.</returns>
    public async Task<IReadOnlyList<string>> DeployAsync(string? url = null, TimeSpan? lockTimeout = null, StatementLimits? limits = null)
    {
        var (applied, findings) = await TryDeployAsync(url ?? Url, lockTimeout, limits);
        Diagnostics = findings;
        return applied;
    }

    public async Task<(IReadOnlyList<string> Applied, DiagnosticBag Findings)> TryDeployAsync(string url, TimeSpan? lockTimeout = null, StatementLimits? limits = null)
    {
        var (applied, findings) = (new List<string>(), new DiagnosticBag());
        await DatabaseGuard.RunAsync(Dialect, findings, async () =>
        {
            await using var session = await Dialect.Connector.OpenLazilyAsync(url, ".", MissingDatabase.Create, Cancel);
            await new Deployment(Dialect, session, MigrationDirectory.Read(_folder.PathOf("migrations"), Dialect.Name, findings)!)
            {
                LockTimeout = lockTimeout ?? TimeSpan.FromMinutes(5),
                Limits = limits ?? StatementLimits.None,
            }.RunAsync(m => applied.Add(m.Name[15..]), findings, Cancel);
        });
        return (applied, findings);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await _database.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Cancel);
    }

    /// <summary>The rows of a query, their values joined with a bar.</summary>
    public async Task<IReadOnlyList<string>> QueryAsync(string sql)
    {
        await using var connection = await _database.OpenAsync();
        return await QueryAsync(connection, sql);
    }

    /// <summary>Asks again and again until there is a row.</summary>
    public async Task<string> WaitForAsync(string sql)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        limit.CancelAfter(Limit);
        await using var connection = await _database.OpenAsync();
        while (true)
        {
            limit.Token.ThrowIfCancellationRequested();
            if (await QueryAsync(connection, sql) is [var row, ..])
            {
                return row;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<IReadOnlyList<string>> QueryAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var rows = new List<string>();
        while (await reader.ReadAsync(Cancel))
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }
}
