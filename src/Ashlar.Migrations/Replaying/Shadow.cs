using Ashlar.Database;
using Ashlar.Database.Dialects;
using Ashlar.Diagnostics;
using Ashlar.Migrations.Files;

namespace Ashlar.Migrations.Replaying;

/// <summary>
/// What migrations make of an empty database. Where it is remembered, nothing runs; the database itself is made as soon as
/// somebody asks for it. What is remembered may save work. Before anything is said of a difference, <see cref="OpenAsync"/> finds
/// out how things are.
/// </summary>
/// <param name="dialect">The database's.</param>
/// <param name="source">Where an empty database comes from.</param>
/// <param name="namespaces">The database schemas that are looked at; none for the one that the connection works in.</param>
/// <param name="cache">What is remembered.</param>
/// <param name="main">An open session on the database that the migrations are for; <see langword="null"/> where there is none.</param>
public sealed class Shadow(ILiveDialect dialect, ShadowSource source, IReadOnlyList<string> namespaces, StateCache cache, IDatabaseSession? main = null) : IAsyncDisposable
{
    private readonly List<MigrationFile> _migrations = [];
    private IDatabaseSession? _session;
    private DatabaseSchema? _schema;

    /// <summary>What the server is like; empty where nothing can be remembered of it.</summary>
    private string? _server;

    /// <summary>How many of the migrations ran on the session.</summary>
    private int _done;

    /// <summary>Nothing ran: what it says was found out earlier.</summary>
    public bool IsRemembered => _session is null && _schema is not null;

    /// <summary>Adds migrations behind those that it has.</summary>
    /// <param name="migrations">In their order.</param>
    /// <param name="diagnostics">Which one does not run.</param>
    /// <param name="cancellationToken">Stops between two migrations.</param>
    /// <returns><see langword="false"/>, and a finding, where one of them does not run.</returns>
    public async Task<bool> AddAsync(IEnumerable<MigrationFile> migrations, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var count = _migrations.Count;
        _migrations.AddRange(migrations);
        if (_migrations.Count == count && _schema is not null)
        {
            return true;
        }

        _schema = _session is null && await KeyAsync(_migrations, cancellationToken) is { } key ? cache.Find(key) : null;
        if (_schema is not null)
        {
            return true;
        }

        await OpenAsync(diagnostics, cancellationToken);
        return _done == _migrations.Count;
    }

    /// <summary>The database itself, with every migration in it. From now on nothing is remembered, and the caller may do with it what it likes.</summary>
    /// <param name="diagnostics">Which migration does not run.</param>
    /// <param name="cancellationToken">Stops between two migrations.</param>
    public async Task<IDatabaseSession> OpenAsync(DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (_session is null)
        {
            _schema = null;
            _session = await dialect.Connector.OpenShadowAsync(source, cancellationToken);
        }

        if (_done < _migrations.Count && await MigrationReplay.RunAsync(_session, _migrations.Skip(_done), diagnostics, cancellationToken))
        {
            _done = _migrations.Count;
        }

        return _session;
    }

    /// <summary>The structure that the migrations make.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async Task<DatabaseSchema> InspectAsync(CancellationToken cancellationToken)
    {
        if (_schema is null)
        {
            var session = await OpenAsync([], cancellationToken);
            _schema = await dialect.Inspector.InspectAsync(session.Connection, namespaces, cancellationToken);
            if (_done == _migrations.Count)
            {
                await KeepAsync([], _schema, cancellationToken);
            }
        }

        return _schema;
    }

    /// <summary>Remembers what one more migration makes of this, where that was seen.</summary>
    /// <param name="next">Behind those that it has.</param>
    /// <param name="schema">What was inspected after it.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    internal Task KeepAsync(MigrationFile next, DatabaseSchema schema, CancellationToken cancellationToken) => KeepAsync([next], schema, cancellationToken);

    /// <summary>A key for what was found out on a database with these migrations.</summary>
    /// <param name="migrations">In their order.</param>
    /// <param name="more">Whatever else it depends on.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns><see langword="null"/> where nothing is to be remembered.</returns>
    public async Task<string?> KeyAsync(IReadOnlyList<MigrationFile> migrations, IEnumerable<string> more, CancellationToken cancellationToken) =>
        await KeyAsync(migrations, cancellationToken) is { } state ? StateCache.Key([state, .. more]) : null;

    /// <summary>It says without a database what that would make of the schema.</summary>
    /// <param name="target">What a schema file asks for.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    internal async Task<bool> IsStatedAsync(DatabaseSchema target, CancellationToken cancellationToken) =>
        IsRemembered && await StatedKeyAsync(target, cancellationToken) is { } key && cache.Find(key) is not null;

    /// <summary>What the schema asks for, in the words of the database.</summary>
    /// <param name="target">What a schema file asks for.</param>
    /// <param name="inspector">Of the dialect.</param>
    /// <param name="cancellationToken">Gives up.</param>
    internal async Task<StatedSchema> StateAsync(IDefinitionInspector inspector, DatabaseSchema target, CancellationToken cancellationToken)
    {
        var key = await StatedKeyAsync(target, cancellationToken);
        if (IsRemembered && key is not null && cache.Find(key) is { } remembered)
        {
            return new StatedSchema(remembered, []);
        }

        var session = await OpenAsync([], cancellationToken);
        var stated = await inspector.StateAsync(session.Connection, target, cancellationToken);
        if (key is not null && stated.Failures.Count == 0)
        {
            cache.Keep(key, stated.Schema);
        }

        return stated;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _session?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<string?> StatedKeyAsync(DatabaseSchema target, CancellationToken cancellationToken) =>
        await KeyAsync(_migrations, cancellationToken) is { } state ? StateCache.Key([state, "stated", StateCache.TextOf(target)]) : null;

    private async Task KeepAsync(IReadOnlyList<MigrationFile> more, DatabaseSchema schema, CancellationToken cancellationToken)
    {
        if (await KeyAsync([.. _migrations, .. more], cancellationToken) is { } key)
        {
            cache.Keep(key, schema);
        }
    }

    /// <summary>Everything that decides what becomes of the migrations.</summary>
    private async Task<string?> KeyAsync(IReadOnlyList<MigrationFile> migrations, CancellationToken cancellationToken)
    {
        if (!cache.IsOn)
        {
            return null;
        }

        _server ??= await DescribeAsync(cancellationToken) ?? "";
        return _server is "" ? null : StateCache.Key(
        [
            // A build that reads or writes the model in another way has other identities.
            .. new[] { typeof(DatabaseSchema), typeof(Shadow), dialect.GetType() }.Select(t => t.Module.ModuleVersionId.ToString()),
            dialect.Name,
            _server,
            string.Join('\n', namespaces),
            .. migrations.SelectMany(m => new[] { m.Name, m.Checksum }),
        ]);
    }

    private async Task<string?> DescribeAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await dialect.Connector.DescribeShadowAsync(source, main, cancellationToken);
        }
        catch (DatabaseException)
        {
            // Who opens the database itself will say what is wrong with the server.
            return null;
        }
    }
}
